import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../run/place.mjs';
import { runStep } from '../src/run-step.ts';

/** A workspace in which each file, but the first ones, goes against one rule. */
const files = {
  'packages/ontology/src/index.ts': 'export const one = 1;',
  'packages/claims/src/index.ts': "export { one } from '../../ontology/src/index.ts';",
  'apps/server/src/main.ts': "export { one } from '../../../packages/claims/src/index.ts';",
  'tools/bench/src/index.ts': 'export const two = 2;',

  'packages/ontology/src/upwards.ts': "import '../../claims/src/index.ts';",
  'packages/claims/src/app.ts': "import '../../../apps/server/src/main.ts';",
  'packages/claims/src/files.ts': "import 'node:fs';",
  'packages/unheard-of/src/index.ts': "import '../../ontology/src/index.ts';",
  'packages/notes/src/left.ts': "import { right } from './right.ts'; export const left = right;",
  'packages/notes/src/right.ts': "import { left } from './left.ts'; export const right = left;",
  'packages/notes/src/nowhere.ts': "import './not-there.ts';",
  'apps/explorer/src/main.ts': "import '../../server/src/main.ts';",
  'apps/server/src/measure.ts': "import '../../../tools/bench/src/index.ts';",
};

describe('the arrows between packages', () => {
  let workspace: string;
  let violations: string[];

  beforeAll(async () => {
    workspace = mkdtempSync(join(tmpdir(), 'samenspel-arrows-'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(workspace, path)), { recursive: true });
      writeFileSync(join(workspace, path), text);
    }
    writeFileSync(join(workspace, 'tsconfig.json'), '{}');
    const { output } = await runStep(
      {
        name: 'arrows',
        command: [
          ...([
            process.execPath,
            join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
          ] as const),
          ...['--config', join(root, '.dependency-cruiser.mjs'), '--output-type=err', '--no-cache'],
          ...['packages/*/src', 'apps/*/src'],
        ],
      },
      workspace,
    );
    violations = [...output.matchAll(/error (\S+): (\S+)/g)].map(
      ([, rule, file]) => `${String(file)}: ${String(rule)}`,
    );
  });

  afterAll(() => {
    rmSync(workspace, { recursive: true, force: true });
  });

  it('stop what goes against one, and nothing else', () => {
    expect(new Set(violations)).toEqual(
      new Set([
        'packages/ontology/src/upwards.ts: arrows-of-ontology',
        'packages/claims/src/app.ts: arrows-of-claims',
        'packages/claims/src/files.ts: browser-packages-without-node',
        'packages/unheard-of/src/index.ts: package-without-arrows',
        'packages/notes/src/left.ts: no-circles',
        'packages/notes/src/nowhere.ts: nothing-unresolved',
        'apps/explorer/src/main.ts: apps-stand-alone',
        'apps/server/src/measure.ts: apps-stand-alone',
      ]),
    );
  });
});
