import type { Filter } from '@samenspel/claims';
import { conceptLabel, nameOf } from '@samenspel/language-service';
import type { SchemeId } from '@samenspel/ontology';
import { count } from '@samenspel/snapshot';
import type { AskedStudy } from '../asked-study.ts';
import { countPhrase, phrase, type PhraseId } from '../phrases.ts';
import type { OutlineItem, OutlineItemType } from '../protocol.ts';
import { entitiesOf } from '../study-entities.ts';
import { branchOf, itemId, type Branch, type Step, type Words } from './branch.ts';
import { claimsBranch } from './claim-items.ts';

/** Claims of a kind by the values of a property, in the order of its scheme. */
interface ClaimsTree {
  readonly kind: 'collaboration' | 'finding';
  readonly property: 'phase' | 'category';
  readonly scheme: SchemeId;
  readonly type: OutlineItemType;
  readonly unsaid: PhraseId;
  readonly counted: readonly [one: PhraseId, more: PhraseId];
}

const collaborations: ClaimsTree = {
  kind: 'collaboration',
  property: 'phase',
  scheme: 'phase',
  type: 'phase',
  unsaid: 'phaseNotSaid',
  counted: ['claim', 'claims'],
};

const findings: ClaimsTree = {
  kind: 'finding',
  property: 'category',
  scheme: 'finding-category',
  type: 'category',
  unsaid: 'categoryNotSaid',
  counted: ['finding', 'findings'],
};

export function collaborationsTree(
  asked: AskedStudy,
  path: readonly Step[],
  words: Words | undefined,
): Branch | undefined {
  return claimsTree(collaborations, asked, path, words);
}

export function findingsTree(
  asked: AskedStudy,
  path: readonly Step[],
  words: Words | undefined,
): Branch | undefined {
  return claimsTree(findings, asked, path, words);
}

function claimsTree(
  tree: ClaimsTree,
  asked: AskedStudy,
  path: readonly Step[],
  words: Words | undefined,
): Branch | undefined {
  const { folder, graph, slices } = asked;
  const { kind, property, scheme, type } = tree;
  const named: readonly Filter[] = words === undefined ? [] : [onNamed(asked, kind, words)];
  const [first, second] = path;
  if (second !== undefined) return undefined;
  if (first === undefined) {
    const { groups } = count(graph, { kind, groupBy: [property], filter: { and: named } });
    return branchOf(
      groups,
      ({ key: [id], claims }): OutlineItem => ({
        id: itemId([[type, id ?? '']]),
        type,
        label:
          id === null || id === undefined
            ? phrase(tree.unsaid, folder.language)
            : conceptLabel(folder, scheme, id),
        description: countPhrase(...tree.counted, claims, folder.language),
        hasChildren: true,
        ...(typeof id === 'string' ? { subject: id } : {}),
      }),
      slices.turn,
    );
  }
  const [, id] = first;
  const value: Filter = id === '' ? { property, exists: false } : { property, in: [id] };
  return first[0] === type
    ? claimsBranch(asked, path, { and: [value, ...named] }, kind)
    : undefined;
}

/** Claims in which an actor with such a name takes part, or which are about one. */
function onNamed({ folder, graph }: AskedStudy, kind: ClaimsTree['kind'], words: Words): Filter {
  const id = [...entitiesOf(folder, graph).actor.keys()].filter((actor) =>
    words(nameOf(folder, 'actor', actor)),
  );
  if (kind === 'finding') return { property: 'about', in: id };
  return { or: [{ participant: { id } }, { via: { id } }] };
}
