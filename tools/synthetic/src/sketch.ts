import type {
  Actor,
  ActorGranularity,
  Claim,
  Collaboration,
  Entity,
  Finding,
  NoteRecord,
  Part,
  Participant,
  PositionClaim,
  Respondent,
  Study,
} from '@samenspel/claims';

/*
 * Small studies written out by hand, in a line a claim: what a test is about stands in it, and nothing else does.
 */

/** What claims have in common; the study that they are sketched for gives them their place and id. */
const common = {
  id: '',
  text: {},
  language: 'nl',
  evidence: { note: '', range: { start: 0, end: 1, line: 0 } },
  saidBy: [{ type: 'respondent', ids: ['one'] }],
  origin: 'respondent',
  modality: 'actual',
  certainty: 'certain',
  areas: [],
  codes: [],
  restates: [],
  qualifies: [],
  contradicts: [],
} as const;

/** Who says a claim: respondents, each of them certainly. */
export function saidBy(...ids: readonly string[]): Pick<Claim, 'saidBy'> {
  return { saidBy: ids.map((id) => ({ type: 'respondent', ids: [id] })) };
}

/** What the authors say, from no respondent. */
export const byAuthors = {
  saidBy: [{ type: 'authors' }],
  origin: 'area-synthesis',
  perspective: 'authors',
} as const satisfies Partial<Claim>;

/**
 * A collaboration of participants written as `part:actor`, one after the other.
 *
 * @example
 * collaboration('from:nurse to:church', { phases: ['support'] });
 */
export function collaboration(
  participants: string,
  more: Partial<Collaboration> = {},
): Collaboration {
  return {
    ...common,
    participants: participants.split(' ').map(participant),
    together: participants.startsWith('together:'),
    via: [],
    mode: (more.via ?? []).length > 0 ? 'via' : 'unspecified',
    ...{ forms: [], phases: [], about: [], at: [], initiative: [], functions: [] },
    ...{ targetGroups: [], channels: [] },
    ...more,
    kind: 'collaboration',
  };
}

function participant(text: string): Participant {
  const [part = '', actor = ''] = text.split(':');
  return { part: partNamed(part), actor };
}

function partNamed(name: string): Part {
  switch (name) {
    case 'who':
    case 'with':
    case 'from':
    case 'to':
    case 'together':
      return name;
    default:
      throw new Error(
        `"${name}" is no part of a participant; expected who, with, from, to or together.`,
      );
  }
}

export function finding(category: Finding['category'], more: Partial<Finding> = {}): Finding {
  return {
    ...common,
    category,
    ...{ holders: [], phases: [], about: [], at: [], functions: [], targetGroups: [] },
    ...{ answers: [], explains: [] },
    ...more,
    kind: 'finding',
  };
}

export function position(
  proposition: string,
  held: PositionClaim['position'],
  more: Partial<PositionClaim> = {},
): PositionClaim {
  return {
    ...common,
    proposition,
    position: held,
    ...{ holders: [], phases: [], inferred: false },
    ...more,
    kind: 'position',
  };
}

export function actor(
  id: string,
  granularity: ActorGranularity = 'instance',
  more: Partial<Actor> = {},
): Actor {
  return {
    ...{ type: 'actor', id, note: 'study', label: { en: id }, aliases: [], granularity },
    ...{ areas: [], parents: [], functions: [], targetGroups: [] },
    ...more,
  };
}

export function respondent(id: string, more: Partial<Respondent> = {}): Respondent {
  return {
    ...{ type: 'respondent', id, note: 'study', label: { en: id }, aliases: [] },
    ...{ roles: [], areas: [], members: [], group: false },
    ...more,
  };
}

export interface Sketch {
  readonly study?: Partial<Study>;
  readonly entities?: readonly Entity[];
  /** In the order of the note; a claim without an id is named after its position, from 1. */
  readonly claims: readonly Claim[];
}

/** A study of one note with some claims. */
export function sketch({ study, entities = [], claims }: Sketch): {
  readonly study: Study;
  readonly notes: readonly NoteRecord[];
} {
  return {
    study: {
      ...{
        id: 'sketch',
        title: { en: 'Sketch' },
        languages: ['nl'],
        instruments: [],
        extensions: {},
      },
      ...study,
    },
    notes: [
      {
        ...{
          id: 'study',
          path: 'study.md',
          title: 'study',
          type: 'note',
          language: 'nl',
          hash: '',
        },
        entities,
        claims: claims.map((claim, index) => ({
          ...claim,
          id: claim.id === '' ? String(index + 1) : claim.id,
          evidence: { note: 'study', range: { start: index, end: index + 1, line: index + 1 } },
        })),
      },
    ],
  };
}
