import {
  roleAndArea,
  type Collaboration,
  type Participant,
  type Part,
  type Quantifier,
} from '@samenspel/claims';
import {
  channel,
  closeness,
  collaborationForm,
  level,
  mode,
  phase,
  stance,
  trend,
  yesNo,
  type ModeId,
} from '@samenspel/ontology';
import { expectations } from '../diagnostics/expectations.ts';
import { readPhrase } from '../values/phrase.ts';
import { splitChain } from '../values/chain.ts';
import { isCleared } from '../layers/fields.ts';
import { conceptFinder } from '../study/vocabulary.ts';
import {
  actorIds,
  actorIdsIn,
  namedActors,
  participant,
  quantifierAmong,
  rolesOf,
  type NamedActor,
} from './actors.ts';
import { baseOf, type Base } from './claim-base.ts';
import { concept, concepts, openConcepts } from './concepts.ts';
import { fieldOf, itemsIn, wholeItem, type ClaimScope } from './claim-scope.ts';
import { frequencyOf, quantifierOf, rankOf } from './traits.ts';
import type { Writable } from '../text/writable.ts';

const findChannel = conceptFinder(channel);
const findCloseness = conceptFinder(closeness);
const findForm = conceptFinder(collaborationForm);
const findLevel = conceptFinder(level);
const findMode = conceptFinder(mode);
const findPhase = conceptFinder(phase);
const findStance = conceptFinder(stance);
const findTrend = conceptFinder(trend);
const findYesNo = conceptFinder(yesNo);

const flows = ['from', 'to'] as const satisfies readonly Part[];

/** Makes the collaboration that a block claims. */
export function collaborationOf(scope: ClaimScope): Collaboration {
  const base = baseOf(scope);
  const { area } = base;
  const { participants, together, quantifier: among } = participantsOf(scope, base);
  const via = viaOf(scope, area);
  const quantifier = quantifierOfTie(scope, area, among);
  const isOfNone = quantifier?.value === 'none' || base.saidByNone;
  const modeId = modeOf(scope, via.length > 0, isOfNone);
  const stanceId = concept(scope, 'stance', 'stance', findStance);
  warnOfChosenDistance(scope, modeId, stanceId);
  const levelId = concept(scope, 'level', 'level', findLevel);
  const closenessId = concept(scope, 'closeness', 'closeness', findCloseness);
  const frequency = frequencyOf(scope);
  const counts = concept(scope, 'counts', 'yes-no', findYesNo);
  const trendId = concept(scope, 'trend', 'trend', findTrend);
  const rank = rankOf(scope);
  const claim: Writable<Collaboration> = {
    kind: 'collaboration',
    ...base.fields,
    participants,
    together,
    via,
    mode: modeId,
    forms: concepts(scope, 'form', 'collaboration-form', findForm),
    phases: concepts(scope, 'phase', 'phase', findPhase),
    about: actorIds(scope, 'about', area),
    at: actorIds(scope, 'at', area),
    initiative: actorIds(scope, 'initiative', area),
    functions: openConcepts(scope, 'function', ['function']),
    targetGroups: openConcepts(scope, 'target-group', ['target-group']),
    channels: concepts(scope, 'channel', 'channel', findChannel),
  };
  if (levelId !== undefined) claim.level = levelId;
  if (stanceId !== undefined) claim.stance = stanceId;
  if (closenessId !== undefined) claim.closeness = closenessId;
  if (frequency !== undefined) claim.frequency = frequency;
  if (quantifier !== undefined) claim.quantifier = noneAsAll(quantifier);
  if (counts !== undefined) claim.counts = counts;
  if (trendId !== undefined) claim.trend = trendId;
  if (rank !== undefined) claim.rank = rank;
  return claim;
}

interface Participants {
  readonly participants: readonly Participant[];
  readonly together: boolean;
  readonly quantifier: Quantifier | undefined;
}

function participantsOf(scope: ClaimScope, base: Base): Participants {
  const { area } = base;
  const parts = (part: Part, actors: readonly NamedActor[]) =>
    actors.map((actor) => participant(actor, part));
  const isFlow = flows.some((part) => fieldOf(scope, part) !== undefined);
  if (!isFlow) {
    const together = fieldOf(scope, 'together') !== undefined;
    const part = together ? 'together' : 'with';
    const named = namedActors(scope, part, area);
    const who = whoOf(scope, base, together && named.length > 1, named);
    const first = parts(together ? 'together' : 'who', who);
    const quantifier = quantifierAmong([...who, ...named]);
    return { participants: distinct([...first, ...parts(part, named)]), together, quantifier };
  }
  const from = namedActors(scope, 'from', area);
  const to = namedActors(scope, 'to', area);
  const hasBoth = flows.every((part) => fieldOf(scope, part) !== undefined);
  const who = hasBoth ? [] : whoOf(scope, base, false, [...from, ...to]);
  const isFrom = fieldOf(scope, 'from') === undefined;
  return {
    participants: distinct([
      ...parts('from', isFrom ? who : from),
      ...parts('to', isFrom ? to : fieldOf(scope, 'to') === undefined ? who : to),
    ]),
    together: false,
    quantifier: quantifierAmong([...who, ...from, ...to]),
  };
}

/** Who else takes part: `who`, else the roles of the respondents who say it, else of the note's. */
function whoOf(
  scope: ClaimScope,
  { area, respondents }: Base,
  isOptional: boolean,
  named: readonly NamedActor[],
): readonly NamedActor[] {
  if (fieldOf(scope, 'who') !== undefined) return namedActors(scope, 'who', area);
  if (isCleared(scope.fields, 'who')) return [];
  const { respondent, hasUnknownRespondent, report } = scope.note;
  const asked = respondents.length > 0 ? respondents : respondent === undefined ? [] : [respondent];
  const { block } = scope.claim;
  const [maker] = block.fields;
  const place =
    maker === undefined ? { text: '', start: block.start, end: block.end } : wholeItem(maker);
  if (asked.length === 0) {
    if (!isOptional && !hasUnknownRespondent) {
      const names = [...new Set(named.map(({ id }) => nameOf(scope, id)))].join(', ');
      report.add('missing-who', place, names, expectations.who);
    }
    return [];
  }
  const roles = scope.note.index.listOf(asked.flatMap((id) => rolesOf(scope, id, place)));
  return roles.map((id) => ({ id, anonymous: false }));
}

/** An actor takes part once in each part. */
function distinct(participants: readonly Participant[]): readonly Participant[] {
  const [first, second] = participants;
  if (second === undefined || (participants.length === 2 && first?.actor !== second.actor)) {
    return participants;
  }
  const known = new Set<string>();
  return participants.filter(({ actor, part, anonymous }) => {
    const key = `${part} ${anonymous === true ? '?' : ''}${actor}`;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

function quantifierOfTie(
  scope: ClaimScope,
  area: string | undefined,
  among: Quantifier | undefined,
): Quantifier | undefined {
  if (among !== undefined) reportFurtherQuantifiers(scope);
  const written = quantifierOf(scope, area);
  if (written === undefined) return among;
  const field = fieldOf(scope, 'quantifier');
  if (among !== undefined && field !== undefined) {
    scope.note.report.add('two-quantifiers', wholeItem(field), field.value);
    return among;
  }
  return written;
}

/** A claim has one quantifier: those before further participants do not count. */
function reportFurtherQuantifiers(scope: ClaimScope): void {
  const items = (['who', 'with', 'together', ...flows] as const).flatMap((key) =>
    itemsIn(scope, key),
  );
  const [, ...further] = items.filter((item) => readPhrase(item).quantifier !== undefined);
  for (const item of further) scope.note.report.add('two-quantifiers', item, item.text);
}

function noneAsAll(quantifier: Quantifier): Quantifier {
  return quantifier.value === 'none' ? { ...quantifier, value: 'all' } : quantifier;
}

const noChains: readonly never[] = [];

function viaOf(scope: ClaimScope, area: string | undefined): readonly (readonly string[])[] {
  if (fieldOf(scope, 'via') === undefined) return noChains;
  return itemsIn(scope, 'via').flatMap((item) => {
    const chain = splitChain(item).flatMap((link) => actorIdsIn(scope, link, area));
    return chain.length === 0 ? [] : [chain];
  });
}

/** None of a group is an absence; else an intermediary makes it via; else as written. */
function modeOf(scope: ClaimScope, hasVia: boolean, isOfNone: boolean): ModeId {
  const written = concept(scope, 'mode', 'mode', findMode);
  if (isOfNone || written === 'absent') return 'absent';
  if (!hasVia) return written ?? 'unspecified';
  const field = fieldOf(scope, 'mode');
  if (written !== undefined && written !== 'via' && field !== undefined) {
    scope.note.report.add('mode-against-via', wholeItem(field), field.value);
  }
  return 'via';
}

function warnOfChosenDistance(
  scope: ClaimScope,
  modeId: ModeId,
  stanceId: string | undefined,
): void {
  if (modeId !== 'absent' || stanceId !== 'positive') return;
  const field = fieldOf(scope, 'stance');
  if (field !== undefined) {
    scope.note.report.add('absent-but-positive', wholeItem(field), field.value);
  }
}

/** An actor as its description calls it, also where a role in an area is meant. */
function nameOf({ note }: ClaimScope, id: string): string {
  const label = note.index.entities.actor.get(roleAndArea(id).role)?.label;
  return label?.[note.language] ?? label?.nl ?? label?.en ?? id;
}
