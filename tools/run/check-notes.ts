import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import {
  createWorkspace,
  decodeNote,
  ignored,
  lineIndex,
  manifestName,
  messageOf,
  parseManifest,
} from '../../packages/notes/src/index.ts';

/**
 * Prints the diagnostics of the notes in a folder, one a line: path:line:column severity code message.
 *
 * Run by `node --conditions=@samenspel/source tools/run/check-notes.ts <folder>`. Ends with 1 when there are errors.
 */
function main(folder: string): number {
  const texts = new Map<string, string>();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => relative(folder, join(file.parentPath, file.name)).split(sep).join('/'));
  const manifestText = files.includes(manifestName)
    ? readFileSync(join(folder, manifestName), 'utf8')
    : 'id: notes\ntitle: Notes\nlanguages: [nl, en]';
  texts.set(manifestName, manifestText);
  const manifest = parseManifest(manifestText);
  const isIgnored = ignored(manifest.ignore);
  const workspace = createWorkspace(manifest);
  for (const path of files) {
    if (!path.toLowerCase().endsWith('.md') || isIgnored(path)) continue;
    const decoded = decodeNote(readFileSync(join(folder, path)));
    if (decoded.ok) {
      workspace.set(path, decoded.text);
      texts.set(path, decoded.text);
    } else {
      workspace.refuse(path, decoded.refusal);
    }
  }
  const { data, diagnostics, refused } = workspace.resolve();
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const path of [...diagnostics.keys()].sort()) {
    const lines = lineIndex(texts.get(path) ?? '');
    for (const diagnostic of diagnostics.get(path) ?? []) {
      const { line, column } = lines.position(diagnostic.range.start);
      const { severity, code } = diagnostic;
      const place = `${path}:${String(line + 1)}:${String(column + 1)}`;
      counts[severity]++;
      console.log(`${place} ${severity} ${code} ${messageOf(diagnostic, 'en')}`);
    }
  }
  const claims = data.notes.reduce((total, note) => total + note.claims.length, 0);
  console.log(
    `${String(data.notes.length)} notes, ${String(claims)} claims, ${String(refused.length)} refused; ` +
      `${String(counts.error)} errors, ${String(counts.warning)} warnings, ${String(counts.hint)} hints`,
  );
  return counts.error === 0 ? 0 : 1;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: check-notes.ts <folder>');
  process.exitCode = 2;
} else {
  process.exitCode = main(folder);
}
