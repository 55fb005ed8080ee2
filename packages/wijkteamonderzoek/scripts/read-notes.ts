import type { StudyData } from '@samenspel/claims';
import {
  createWorkspace,
  decodeNote,
  manifestName,
  messageOf,
  parseManifest,
  type Resolution,
} from '@samenspel/notes';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The study as its notes say it, and what was found wrong with them as sentences. */
export function readNotes(folder: string): {
  readonly data: StudyData;
  readonly problems: readonly string[];
} {
  const workspace = createWorkspace(
    parseManifest(readFileSync(path.join(folder, manifestName), 'utf8')),
  );
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.md'))
    .sort();
  for (const file of files) {
    const decoded = decodeNote(readFileSync(path.join(folder, file)));
    if (decoded.ok) workspace.set(file, decoded.text);
    else workspace.refuse(file, decoded.refusal);
  }
  const resolution = workspace.resolve();
  return { data: resolution.data, problems: sentences(resolution) };
}

function sentences({ diagnostics }: Resolution): readonly string[] {
  return [...diagnostics].flatMap(([file, found]) =>
    found
      .filter(({ severity }) => severity !== 'hint')
      .map((diagnostic) => `${file}: ${messageOf(diagnostic, 'en')}`),
  );
}
