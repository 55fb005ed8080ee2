// `npm run test:faults -- [names] [--size short|full]`: brings faults about, and tells of them in docs/operations.md.
import { parseArgs } from 'node:util';
import { neo4jMissing } from '@samenspel/neo4j';
import { fakeClockMissing } from './fake-clock.ts';
import type { FaultSize } from './fault.ts';
import { faults } from './faults.ts';
import { tellOnPage } from './operations-page.ts';

const names = Object.keys(faults);
const usage = `Use: npm run test:faults -- [${names.join('|')} …] [--size short|full]`;

/** Does faults one after the other. @returns how many did not hold, or could not be brought about */
async function bringAbout(asked: readonly string[], size: FaultSize): Promise<number> {
  const noNeo4j = neo4jMissing(process.env.NEO4J_TEST_VERSION ?? '5.26');
  const noClock = fakeClockMissing();
  let failed = 0;
  for (const name of asked) {
    const fault = faults[name];
    if (fault === undefined) throw new Error(`There is no fault "${name}". ${usage}`);
    const missing =
      (name.endsWith('neo4j') ? noNeo4j : undefined) ??
      (name.startsWith('jumping-clock') ? noClock : undefined);
    if (missing !== undefined) {
      console.log(`${name}: not done. ${missing}.`);
      continue;
    }
    console.log(`${name} …`);
    try {
      const result = await fault(size);
      for (const { done, times, seen, broken } of result.rows) {
        console.log(`  ${times} × ${done}\n  ${seen}`);
        for (const each of broken) console.log(`  NOT HELD: ${each}`);
      }
      if (result.rows.some(({ broken }) => broken.length > 0)) failed += 1;
      await tellOnPage({ name, size, result }, names);
    } catch (error) {
      failed += 1;
      console.error(error);
    }
  }
  return failed;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string', default: 'full' }, help: { type: 'boolean', default: false } },
});
const isSize = (text: string): text is FaultSize => text === 'short' || text === 'full';
if (values.help) console.log(usage);
else if (!isSize(values.size) || positionals.some((name) => !names.includes(name))) {
  console.error(usage);
  process.exitCode = 2;
} else {
  const failed = await bringAbout(positionals.length === 0 ? names : positionals, values.size);
  process.exitCode = failed === 0 ? 0 : 1;
}
