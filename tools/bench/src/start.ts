import { join } from 'node:path';
import { benchmark } from './benchmark.ts';
import { ask, startSamenspel } from './samenspel.ts';
import { median, timed } from './timing.ts';

/**
 * From `npm start` to the first answer, on a machine that is set up: with the store of an earlier start, and with none;
 * beside it the same without npm.
 */
const starts = 5;

const question = `{ collaborations(first: 10) {
  totalCount nodes { text participants { part actor { label } } evidence { note { title } locator } }
} }`;

await benchmark(import.meta.url, {}, async ({ folder, signal }) => {
  const firstAnswer = async (how: 'npm' | 'withoutNpm', file: string) => {
    let stop = () => Promise.resolve();
    const { milliseconds } = await timed(async () => {
      const samenspel = await startSamenspel(how, `sqlite:${join(folder, file)}`, signal);
      stop = samenspel.stop;
      await ask(samenspel, question).catch(async (error: unknown) => {
        await stop();
        throw error;
      });
    });
    await stop();
    return milliseconds / 1000;
  };
  const several = async (how: 'npm' | 'withoutNpm', fileOf: (run: number) => string) => {
    const seconds: number[] = [];
    for (let run = 0; run < starts; run += 1) seconds.push(await firstAnswer(how, fileOf(run)));
    return median(seconds);
  };
  await firstAnswer('npm', 'earlier.sqlite');
  const again = await several('npm', () => 'earlier.sqlite');
  const alone = await several('withoutNpm', () => 'earlier.sqlite');
  const fresh = await several('npm', (run) => `fresh-${run}.sqlite`);
  const peer = { name: 'without npm', value: alone };
  const target = { most: 2 };
  return [
    { what: 'npm start to first answer', value: again, unit: 's', target, peer },
    { what: 'the same with no store yet', value: fresh, unit: 's', target, peer },
  ];
});
