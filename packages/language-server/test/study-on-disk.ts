import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import { startEditor, type EditorOfProgram, type EditorOptions } from './editor.ts';

export const manifest = 'id: street\ntitle: Help on our street\nlanguages: [en]\n';

/** A study of four files, without mistakes. */
export const sound: Readonly<Record<string, string>> = {
  'samenspel.yaml': manifest,
  'actors.md': `---
type: register
---
- [[neighbours]] [kind:: neighbours] [granularity:: category]
- [[church]] [kind:: church] [granularity:: category]
- [[nurse]] [kind:: district nurse] [granularity:: role]
`,
  'respondents.md': `---
type: register
---
- [[R nurse]] [roles:: [[nurse]]] [perspective:: professional]
`,
  'report.md': '---\ntype: document\ntitle: Report\nyear: 2024\n---\n',
  'interview.md': `---
type: interview
respondent: "[[R nurse]]"
source: report
---
- Rings the neighbours. [with:: [[neighbours]]] ^one
- Meets the church. [with:: [[church]]] ^two
`,
};

export interface Desk {
  /** A folder with these files. */
  readonly folder: (files: Readonly<Record<string, string | Uint8Array>>) => string;
  /** The program, started as an editor does. It is ended with the test. */
  readonly editor: (options: EditorOptions) => Promise<EditorOfProgram>;
}

/**
 * Folders and programs of the tests of a file: they are there for one test each.
 *
 * @param end when they go: with the last test of those around it where it is `afterAll`
 */
export function desk(end: typeof afterEach = afterEach): Desk {
  const folders: string[] = [];
  const editors: EditorOfProgram[] = [];
  end(async () => {
    for (const { server, ended } of editors.splice(0)) {
      server.kill('SIGKILL');
      await ended;
    }
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder(files) {
      const folder = mkdtempSync(join(tmpdir(), 'samenspel-language-server-'));
      folders.push(folder);
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      return folder;
    },
    async editor(options) {
      const editor = await startEditor(options);
      editors.push(editor);
      return editor;
    },
  };
}
