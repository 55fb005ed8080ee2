import { expect } from 'vitest';
import type { Fault } from '../src/fault.ts';

/** Brings a fault about in its short form: it happened, and all that must hold does. */
export async function expectHeld(fault: Fault): Promise<void> {
  const { rows } = await fault('short');
  expect(rows.length).toBeGreaterThan(0);
  for (const { done, times, broken } of rows) {
    expect({ done, broken }).toEqual({ done, broken: [] });
    expect(times, done).toBeGreaterThan(0);
  }
}
