import { availableParallelism } from 'node:os';
import type { Configuration } from '../configuration/configuration.ts';
import { settings } from '../configuration/settings.ts';
import type { Measures } from '../telemetry/measures.ts';
import { measuringPool, type MeasuringPool } from './measuring-pool.ts';

const mostByDefault = 4;

/** The workers that the settings ask for; nothing where these ask for none. */
export function openMeasuring(
  { value }: Configuration,
  { gauge, measureEnded }: Pick<Measures, 'gauge' | 'measureEnded'>,
): MeasuringPool | undefined {
  const asked = value(settings.measuringWorkers);
  // One processor is for everything else.
  const usual = Math.min(Math.max(1, availableParallelism() - 1), mostByDefault);
  const workers = asked === 'auto' ? usual : asked;
  if (workers === 0) return undefined;
  const memory = value(settings.measuringMemory);
  const pool = measuringPool({ workers, memory, onEnd: measureEnded });
  for (const state of ['running', 'waiting'] as const)
    gauge(
      `samenspel_measures_${state}`,
      `Measures for workers that are ${state}.`,
      () => pool.load()[state],
    );
  return pool;
}
