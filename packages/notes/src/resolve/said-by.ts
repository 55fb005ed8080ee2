import type { Sayer } from '@samenspel/claims';
import type { PerspectiveId } from '@samenspel/ontology';
import { expectations } from '../diagnostics/expectations.ts';
import { isCleared } from '../layers/fields.ts';
import { means } from '../keys/words.ts';
import type { Item } from '../parse/parsed-note.ts';
import {
  fieldOf,
  find,
  inArea,
  itemsOf,
  readPhraseOf,
  remembered,
  type ClaimScope,
  type RawSayer,
} from './claim-scope.ts';

const none: readonly string[] = [];
const authors: RawSayer = { type: 'authors' };
const unknown: RawSayer = { type: 'unknown' };

const bySilence: readonly RawSayer[] = [unknown];
const byAuthors: readonly RawSayer[] = [authors];

/** Reads `said-by`; without it the note's respondent speaks, or the authors where the type of note says so. */
export function rawSayers(scope: ClaimScope): readonly RawSayer[] {
  const field = fieldOf(scope, 'said-by');
  if (field !== undefined) {
    return remembered(scope.note.rawSayers, field, () => {
      const sayers = itemsOf(field).flatMap((item) => sayerOf(scope, item));
      return sayers.length === 0 ? bySilence : sayers;
    });
  }
  const { authorsSpeak, ownSayer, hasUnknownRespondent, report } = scope.note;
  if (isCleared(scope.fields, 'said-by')) return bySilence;
  if (ownSayer !== undefined) return ownSayer;
  if (authorsSpeak) return byAuthors;
  if (hasUnknownRespondent) return bySilence;
  const { block } = scope.claim;
  report.add('no-sayer', { start: block.start, end: block.end }, block.prose, expectations.saidBy);
  return bySilence;
}

function sayerOf(scope: ClaimScope, item: Item): readonly RawSayer[] {
  const { text } = item;
  if (means(text, 'authors')) return [authors];
  if (means(text, 'unknown')) return [unknown];
  if (means(text, 'self')) {
    const { respondent, report } = scope.note;
    if (respondent !== undefined) return [{ type: 'respondent', ids: [respondent] }];
    report.add('no-respondent', item, text, expectations.respondentKey);
    return [unknown];
  }
  const { names, quantifier } = readPhraseOf(scope.note, item);
  const found = names.flatMap((name) => find(scope.note, name, 'respondentOrActor') ?? []);
  const [first] = found;
  if (first === undefined) return [];
  const type = first.type === 'respondent' ? 'respondent' : 'actor';
  const ids = [...new Set(found.filter((one) => one.type === first.type).map(({ id }) => id))];
  if (found.some((one) => one.type !== first.type)) {
    scope.note.report.add('wrong-target', item, text, expectations.sayer);
  }
  return [{ type, ids, ...(quantifier === undefined ? {} : { quantifier }) }];
}

/** The sayers with actors as roles in the claim's area. `none of X` is all of X where the claim is then of an absence. */
export function sayersIn(
  scope: ClaimScope,
  raw: readonly RawSayer[],
  area: string | undefined,
  noneIsAll: boolean,
): readonly Sayer[] {
  if (raw.every((sayer) => sayer.type !== 'actor' && !isNone(sayer))) return raw;
  return raw.map((sayer): Sayer => {
    if (sayer.type === 'authors' || sayer.type === 'unknown') return sayer;
    const { type, ids, quantifier } = sayer;
    const value = noneIsAll && quantifier === 'none' ? 'all' : quantifier;
    const inPlace = type === 'actor' ? ids.map((id) => inArea(scope.note, id, area)) : ids;
    return { type, ids: inPlace, ...(value === undefined ? {} : { quantifier: value }) };
  });
}

/** Whether a sayer is "none of" a group. */
export function saysNone(sayers: readonly RawSayer[]): boolean {
  return sayers.some(isNone);
}

function isNone(sayer: RawSayer): boolean {
  return 'quantifier' in sayer && sayer.quantifier === 'none';
}

/** The respondents among the sayers, each once. */
export function respondentsOf(sayers: readonly RawSayer[]): readonly string[] {
  const [only, second] = sayers;
  if (second === undefined) return only?.type === 'respondent' ? only.ids : none;
  return [...new Set(sayers.flatMap((sayer) => (sayer.type === 'respondent' ? sayer.ids : none)))];
}

/** The perspective that all sayers share; none when they differ or it is not known. */
export function perspectiveOf(
  scope: ClaimScope,
  sayers: readonly RawSayer[],
): PerspectiveId | undefined {
  const { index } = scope.note;
  const found = new Set<PerspectiveId | undefined>();
  for (const sayer of sayers) {
    if (sayer.type === 'authors') found.add('authors');
    else if (sayer.type === 'respondent') {
      for (const id of sayer.ids) found.add(index.entities.respondent.get(id)?.perspective);
    } else found.add(undefined);
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}
