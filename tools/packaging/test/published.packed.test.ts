import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { allSchemes } from '@samenspel/ontology';
import * as ontology from '@samenspel/ontology';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../run/place.mjs';
import { bundledBytes } from '../src/bundle-size.ts';
import { installPacked, type Consumer } from '../src/consumer.ts';
import { readmeBlocks } from '../src/readme-blocks.ts';
import { run } from '../src/run.ts';

const published = ['packages/ontology', 'packages/claims'] as const;

const bin = (name: string): string => join(root, 'node_modules', name);
const tool = (name: string): string => join(root, 'tools/packaging/node_modules/.bin', name);

const blocks = published.flatMap((name) =>
  readmeBlocks(readFileSync(join(root, name, 'README.md'), 'utf8')).map((block) => ({
    ...block,
    name,
    file: `${basename(name)}-${block.line}.ts`,
  })),
);

const schemes = Object.entries(ontology).flatMap(([name, value]) =>
  Object.values<unknown>(allSchemes).includes(value) ? [name] : [],
);

describe('packages as they are published', () => {
  let consumer: Consumer;

  beforeAll(async () => {
    consumer = await installPacked(published);
    for (const { file, code } of blocks) await writeFile(join(consumer.folder, file), code);
    await writeFile(
      join(consumer.folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          target: 'es2023',
          lib: ['es2023', 'dom'],
          module: 'nodenext',
          strict: true,
          exactOptionalPropertyTypes: true,
          noUncheckedIndexedAccess: true,
          types: [],
          noEmit: true,
        },
      }),
    );
  }, 600_000);

  afterAll(async () => {
    await rm(consumer.folder, { recursive: true, force: true });
  });

  it.each(published)('%s shows its use', (name) => {
    expect(blocks.filter((block) => block.name === name)).not.toEqual([]);
  });

  it('what the READMEs show passes the type checker, with the declarations of the packages', async () => {
    await run(consumer.folder, [process.execPath, bin('typescript/bin/tsc'), '-p', '.']);
  });

  it.each(blocks)('the code in line $line of the README of $name runs', async (block) => {
    const printed = await run(consumer.folder, [process.execPath, block.file]);
    if (block.prints.length > 0) expect(printed.trimEnd().split('\n')).toEqual(block.prints);
  });

  it.each(published)('publint finds nothing in %s', async (name) => {
    await run(root, [tool('publint'), consumer.tarballs.get(name) ?? '', '--strict']);
  });

  it.each(published)('the types of %s resolve wherever they are used', async (name) => {
    const tarball = consumer.tarballs.get(name) ?? '';
    await run(root, [tool('attw'), tarball, '--profile', 'esm-only']);
  });

  it.each(schemes)('the scheme %s alone costs a page less than 3 kB', async (scheme) => {
    const from = '@samenspel/ontology';
    expect(await bundledBytes(consumer.folder, { imported: scheme, from })).toBeLessThan(3_000);
  });
});
