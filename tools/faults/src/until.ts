import { setTimeout } from 'node:timers/promises';

/**
 * Waits for a condition, asked again as soon as it was answered.
 *
 * @param what is waited for, for the error
 * @throws Error when it does not come within the time
 */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  seconds = 180,
): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Waited ${seconds} s in vain: ${what}.`);
    await setTimeout(20);
  }
}

/** A moment somewhere in the next milliseconds: here time is what a fault is made of. */
export function someMoment(within: number): Promise<void> {
  return setTimeout(Math.random() * within);
}
