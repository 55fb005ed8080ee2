import type { Claim, NoteRecord, NoteType, Study } from '@samenspel/claims';
import { collaboration, finding, type Speaking } from './claims.ts';
import { actor, area, code, report, respondent } from './entities.ts';
import { powerLaw } from './power-law.ts';
import { randomOf } from './random.ts';

/** How large a synthetic study is. */
export interface SyntheticSize {
  /** The same seed gives the same study. */
  readonly seed: number;
  readonly actors: number;
  readonly areas: number;
  readonly respondents: number;
  readonly codes: number;
  /** Collaborations in all, spread evenly over the notes. */
  readonly collaborations: number;
  readonly collaborationsPerNote: number;
  readonly findingsPerNote: number;
}

const usual: SyntheticSize = {
  seed: 1,
  actors: 5000,
  areas: 20,
  respondents: 1500,
  codes: 60,
  collaborations: 60_000,
  collaborationsPerNote: 20,
  findingsPerNote: 2,
};

/** How unequal actors are in how often they are named: the exponent of the law that their degrees follow. */
const inequality = 0.9;

/** Every so many notes one is a synthesis, by the authors, which repeats what was said in the note before. */
const notesPerSynthesis = 20;

/** A study without meaning, of any size, made note by note. */
export interface SyntheticStudy {
  readonly size: SyntheticSize;
  readonly study: Study;
  /** The notes that declare the entities, then those with claims. Nothing of a note is kept when the next is made. */
  readonly notes: () => Generator<NoteRecord>;
  /** How many notes have claims. */
  readonly claimNotes: number;
  /** One note with claims; another revision has the same ids and other claims. */
  readonly claimNote: (index: number, revision?: number) => NoteRecord;
}

/**
 * Makes a study of a size: 60,000 collaborations of 5,000 actors in 20 areas where nothing else is said.
 *
 * @example
 * const { study, notes } = syntheticStudy({ collaborations: 1_000_000 });
 */
export function syntheticStudy(asked: Partial<SyntheticSize> = {}): SyntheticStudy {
  const size = { ...usual, ...asked };
  const partner = powerLaw(size.actors, inequality);
  const claimNotes = Math.ceil(size.collaborations / size.collaborationsPerNote);

  const claimNote = (index: number, revision = 0): NoteRecord => {
    const isSynthesis = index % notesPerSynthesis === notesPerSynthesis - 1;
    const note = noteId(index, isSynthesis);
    const random = randomOf(size.seed, (index + 1) * 1000 + revision);
    const speaking: Speaking = {
      ...{ size, note, partner },
      respondent: isSynthesis ? undefined : index % size.respondents,
    };
    const repeated = isSynthesis ? noteId(index - 1, false) : undefined;
    const count = Math.min(
      size.collaborationsPerNote,
      size.collaborations - index * size.collaborationsPerNote,
    );
    const claims: Claim[] = [];
    for (let at = 0; at < count; at += 1) {
      const restates = repeated === undefined ? [] : [`${repeated}#^s${String(at + 1)}`];
      claims.push(collaboration(speaking, random, `s${String(at + 1)}`, 10 + at, restates));
    }
    for (let at = 0; at < size.findingsPerNote; at += 1)
      claims.push(finding(speaking, random, `b${String(at + 1)}`, 10 + count + at));
    return noteOf(note, isSynthesis ? 'synthesis' : 'interview', { claims }, revision, size);
  };

  function* notes(): Generator<NoteRecord> {
    yield noteOf('gebieden', 'register', { entities: listOf(size.areas, area) }, 0, size);
    yield noteOf('codes', 'register', { entities: listOf(size.codes, code) }, 0, size);
    yield noteOf('rapport', 'document', { entities: [report] }, 0, size);
    yield noteOf(
      'respondenten',
      'register',
      { entities: listOf(size.respondents, (number) => respondent(number, size)) },
      0,
      size,
    );
    for (let first = 0; first < size.actors; first += actorsPerRegister) {
      const note = `partijen/${String(first / actorsPerRegister + 1).padStart(4, '0')}`;
      const count = Math.min(actorsPerRegister, size.actors - first);
      const entities = listOf(count, (number) => actor(first + number, note, size));
      yield noteOf(note, 'register', { entities }, 0, size);
    }
    for (let index = 0; index < claimNotes; index += 1) yield claimNote(index);
  }

  return {
    size,
    study: {
      id: 'synthetisch',
      title: { nl: 'Synthetische studie', en: 'Synthetic study' },
      languages: ['nl', 'en'],
      instruments: [],
      extensions: {},
    },
    notes,
    claimNotes,
    claimNote,
  };
}

const actorsPerRegister = 500;

function noteId(index: number, isSynthesis: boolean): string {
  return `${isSynthesis ? 'syntheses' : 'interviews'}/${String(index + 1).padStart(6, '0')}`;
}

function listOf<Item>(count: number, make: (number: number) => Item): readonly Item[] {
  return Array.from({ length: count }, (_, number) => make(number));
}

function noteOf(
  id: string,
  type: NoteType,
  holds: Partial<Pick<NoteRecord, 'claims' | 'entities'>>,
  revision: number,
  { seed }: SyntheticSize,
): NoteRecord {
  return {
    ...{ id, path: `${id}.md`, title: id, type, language: 'nl', claims: [], entities: [] },
    ...holds,
    hash: `synthetic ${String(seed)} ${id} ${String(revision)}`,
  };
}
