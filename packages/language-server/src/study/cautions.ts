import { refusals, type Need, type Refusal } from '@samenspel/analysis';
import { broaderOf } from '@samenspel/ontology';
import type { AskedStudy } from './asked-study.ts';
import { concept } from './named.ts';
import { phrase, type PhraseId } from './phrases.ts';

const sentences: Readonly<Record<Need, PhraseId>> = {
  instruments: 'instrumentsNotSaid',
  'all-kinds-of-ties': 'tiesNotAsked',
  'both-sides': 'oneSideAsked',
  roster: 'noRoster',
  'unprompted-intermediaries': 'intermediariesAsked',
};

/**
 * What is to be kept in mind of numbers between kinds of actors, each in a sentence: what the instruments of the study
 * did not ask, and that what nobody says is not absent for that.
 */
export function cautions({ folder }: AskedStudy, kinds: readonly string[]): readonly string[] {
  const { study, language, vocabulary } = folder;
  const scheme = vocabulary.scheme('actor-kind');
  const tops = [...new Set(kinds.map((id) => broaderOf(scheme, id).at(-1) ?? id))];
  const refused = tops.length === 0 ? [] : refusals(study, 'density', tops);
  const byNeed = new Map<Need, Refusal[]>();
  for (const one of refused) byNeed.set(one.need, [...(byNeed.get(one.need) ?? []), one]);
  const tiesOf = (some: readonly Refusal[]) =>
    new Set(
      some.flatMap(({ tie }) =>
        tie === undefined
          ? []
          : [tie.map((id) => concept(folder, 'actor-kind', id).label).join(' – ')],
      ),
    );
  return [
    phrase('notSaidNotAbsent', language),
    ...[...byNeed].map(([need, some]) =>
      phrase(sentences[need], language, [...tiesOf(some)].join(', ')),
    ),
  ];
}
