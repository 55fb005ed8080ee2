import { describe, expect, it } from 'vitest';
import dutch from '../l10n/bundle.l10n.nl.json' with { type: 'json' };
import { inTime } from '../src/study/in-time.ts';
import { whyNoStudy } from '../src/study/why-no-study.ts';
import type { Text } from '../src/words/words.ts';

const never = new Promise<never>(() => undefined);
/** Longer than a test may take. */
const long = 1_000_000;

describe('looking for a study', () => {
  it('ends when all folders were looked in', async () => {
    const looked: string[] = [];
    const look = async (folder: string) => {
      await Promise.resolve();
      looked.push(folder);
    };
    await inTime([look('one'), look('two')], never, long);
    expect(looked).toEqual(['one', 'two']);
  });

  it('ends when one is found, whatever the folders beside it do', async () => {
    await expect(inTime([never], Promise.resolve(), long)).resolves.toBeUndefined();
  });

  it('ends where a file system never answers', async () => {
    await expect(inTime([never], never, 0)).resolves.toBeUndefined();
  });

  it('says what went wrong, and nothing of what goes wrong after its end', async () => {
    const broken = new Error('broken');
    await expect(inTime([never, Promise.reject(broken)], never, long)).rejects.toBe(broken);
    let fail: (reason: Error) => void = () => undefined;
    const later = new Promise<void>((_, reject) => {
      fail = reject;
    });
    await inTime([later], Promise.resolve(), long);
    fail(broken);
    await expect(later).rejects.toBe(broken);
  });
});

describe('why there is no study', () => {
  const words = { say: (text: Text) => dutch[text] };

  it.each([
    ['the server has stopped', { isStopped: true, isNoneOpen: true }, /^De taalserver is gestopt/u],
    ['none is open', { isStopped: false, isNoneOpen: true }, /^Geen map die open is heeft een/u],
    ['it is not known yet', { isStopped: false, isNoneOpen: false }, /^De notities worden nog/u],
  ] as const)('is told: %s', (_, state, told) => {
    expect(whyNoStudy(state, words)).toMatch(told);
  });
});
