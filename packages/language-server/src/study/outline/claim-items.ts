import type { Claim, ClaimKind, Filter } from '@samenspel/claims';
import {
  claimsNamed,
  conceptLabel,
  cut,
  evidencePlace,
  labelIn,
  nameOf,
  type ClaimIn,
  type Folder,
} from '@samenspel/language-service';
import { page } from '@samenspel/snapshot';
import type { AskedStudy } from '../asked-study.ts';
import type { OutlineItem } from '../protocol.ts';
import { itemId, type Branch, type Step } from './branch.ts';

/** The claims that a filter keeps, in the order of the notes. */
export function claimsBranch(
  { folder, graph, slices }: AskedStudy,
  path: readonly Step[],
  filter: Filter,
  kind?: ClaimKind,
): Branch {
  const ofKind = kind === undefined ? { filter } : { kind, filter };
  return {
    total: page(graph, { ...ofKind, first: 0 }).total,
    async items(offset, limit) {
      const { items } = page(graph, { ...ofKind, first: offset + limit });
      await slices.turn();
      const ids = items.slice(offset).flatMap(({ id }) => folder.claimId(id) ?? []);
      return [...claimsNamed(folder, ids).values()].map((found) => claimItem(folder, path, found));
    },
  };
}

const longest = 120;

function claimItem(
  folder: Folder,
  path: readonly Step[],
  { claim, location }: ClaimIn,
): OutlineItem {
  const text = labelIn(claim.text, folder, '');
  const evidence = evidencePlace(folder, claim.evidence);
  const who = whoIn(folder, claim);
  return {
    id: itemId([...path, ['claim', claim.id]]),
    type: 'claim',
    label: who === '' ? cut(text, longest) : who,
    description: who === '' ? aboutOf(folder, claim) : cut(text, longest),
    detail: text,
    hasChildren: false,
    subject: claim.id,
    location,
    ...(evidence === undefined ? {} : { evidence }),
  };
}

/** Who collaborates, and through whom: `nurse, GP – neighbours (via the coordinator)`. */
function whoIn(folder: Folder, claim: Claim): string {
  if (claim.kind !== 'collaboration') return '';
  const names = (actors: readonly string[]) =>
    [...new Set(actors)].map((actor) => nameOf(folder, 'actor', actor)).join(', ');
  const { participants, via, mode } = claim;
  const ends = (parts: readonly string[]) =>
    names(participants.filter(({ part }) => parts.includes(part)).map(({ actor }) => actor));
  const sides = [ends(['who', 'from', 'together']), ends(['with', 'to'])].filter(
    (one) => one !== '',
  );
  const sign = mode === 'absent' ? ' ≠ ' : ' – ';
  const between = names(via.flat());
  return `${sides.join(sign)}${between === '' ? '' : ` (via ${between})`}`;
}

/** What a claim that is no collaboration is about. */
function aboutOf(folder: Folder, claim: Claim): string {
  const about = 'about' in claim ? claim.about.map((id) => nameOf(folder, 'actor', id)) : [];
  const phases =
    'phases' in claim ? claim.phases.map((id) => conceptLabel(folder, 'phase', id)) : [];
  const areas = claim.areas.map((id) => nameOf(folder, 'area', id));
  return [about, phases, areas]
    .filter((names) => names.length > 0)
    .map((names) => names.join(', '))
    .join(' · ');
}
