import { fileURLToPath } from 'node:url';
import type { Finding } from './fault.ts';
import { hashesOf, heldBy, importedStudy, recordsBelow, type Held } from './imported.ts';
import { startProgram, type Program } from './program.ts';
import { placeToEnvironment, withStoreAt, type StorePlace } from './store-place.ts';

const importer = fileURLToPath(new URL('programs/importer.ts', import.meta.url));

/** A study whose import is disturbed, and what must become of it. */
export interface DisturbedImport {
  readonly notes: number;
  readonly start: (place: StorePlace, cwd: string, retryTime?: number) => Program;
  /** What is acknowledged is there, as it was, and nothing is there by halves or twice. */
  readonly check: (place: StorePlace, acknowledged: number, found: Finding) => Promise<void>;
  /** The store holds what an import that nothing disturbed leaves, record by record. */
  readonly checkWhole: (
    place: StorePlace,
    undisturbed: Undisturbed,
    found: Finding,
  ) => Promise<void>;
  /** Imports into a store that is empty, and reads what that leaves. */
  readonly undisturbed: (place: StorePlace, cwd: string) => Promise<Undisturbed>;
  readonly drop: (place: StorePlace) => Promise<void>;
}

export interface Undisturbed {
  readonly hash: string;
  readonly records: string;
}

export function disturbedImport(collaborations: number): DisturbedImport {
  const synthetic = importedStudy(collaborations);
  const { id } = synthetic.study;
  const made = hashesOf(synthetic);
  const inOrder = [...made.keys()];

  const start = (place: StorePlace, cwd: string, retryTime = 15_000) =>
    startProgram(importer, {
      args: [String(collaborations), String(retryTime)],
      cwd,
      env: placeToEnvironment(place),
    });

  const held = (place: StorePlace): Promise<Held> =>
    withStoreAt(place, (store) => heldBy(store, id));

  return {
    notes: inOrder.length,
    start,
    async check(place, acknowledged, found) {
      const { notes, claims, isOfOneVersion } = await held(place);
      const lost = inOrder.slice(0, acknowledged).filter((note) => !notes.has(note));
      found.expect(lost.length === 0, `${lost.length} acknowledged notes are lost`);
      const strange = [...notes].filter(([note, hash]) => made.get(note) !== hash);
      found.expect(strange.length === 0, `${strange.length} notes are not as they were written`);
      found.expect(
        !isOfOneVersion || claims.listed === claims.counted,
        `notes have ${claims.listed} claims, ${claims.counted} are counted`,
      );
    },
    async checkWhole(place, undisturbed, found) {
      const { hash, notes } = await held(place);
      found.expect(notes.size === inOrder.length, `${notes.size} of ${inOrder.length} notes`);
      found.expect(hash === undisturbed.hash, 'the hash over all records is another');
      const records = await recordsBelow(place);
      found.expect(
        records === undisturbed.records,
        `records: ${records}, not ${undisturbed.records}`,
      );
    },
    async undisturbed(place, cwd) {
      const program = start(place, cwd);
      await program.ended;
      if (!isDone(program)) throw new Error(`An import that nothing disturbs: ${program.output()}`);
      return { hash: (await held(place)).hash, records: await recordsBelow(place) };
    },
    drop: (place) => withStoreAt(place, (store) => store.drop(id)),
  };
}

/** How many notes an importer has been told are durable. */
export function acknowledgedBy(program: Program): number {
  const told = program.lines().filter((line) => line.startsWith('acknowledged '));
  return Number(told.at(-1)?.slice('acknowledged '.length) ?? 0);
}

export function isDone(program: Program): boolean {
  return program.lines().some((line) => line.startsWith('done '));
}

/** How an import that came to its end was reported to it. */
export function checkReport(program: Program, notes: number, found: Finding): void {
  const last = program.lines().at(-1) ?? '';
  found.expect(last === `done ${notes} of them, 0 otherwise`, `an import ended with: ${last}`);
}
