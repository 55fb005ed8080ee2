import type { Actor, Claim } from '@samenspel/claims';
import type { Declaration } from '@samenspel/notes';
import type { ClaimBlock } from '@samenspel/notes/editor';
import type { Folder } from '../folder/folder.ts';
import type { ReadNote } from '../folder/read-note.ts';
import { nameOf } from '../text/entity-card.ts';
import type { Checked } from './check.ts';

/** Actors that a note describes without their kind. */
export function actorsWithoutKind(note: ReadNote): readonly Checked[] {
  const described = note.analysis.declarations.filter(({ type }) => type === 'actor');
  return described
    .filter(({ fields }) => (fields.get('kind')?.value ?? '') === '')
    .map(({ name, span }) => ({
      code: 'actor-without-kind',
      span: { start: span.start, end: span.end },
      parts: [name],
    }));
}

interface Instances {
  readonly generation: number;
  /** By kind and area. */
  readonly names: ReadonlyMap<string, string>;
}

const known = new WeakMap<Folder['index'], Instances>();

/** A name of an instance of each kind in each area. */
function instancesIn({ index }: Folder): ReadonlyMap<string, string> {
  const before = known.get(index);
  if (before?.generation === index.generation) return before.names;
  const names = new Map<string, string>();
  for (const declaration of index.declarations('actor')) {
    if (!mayBeInstance(declaration)) continue;
    const actor = index.entities.actor.get(declaration.id);
    if (actor?.granularity !== 'instance' || actor.kind === undefined) continue;
    for (const area of actor.areas) names.set(`${actor.kind} ${area}`, declaration.name);
  }
  known.set(index, { generation: index.generation, names });
  return names;
}

/** Made out from what is written, so that not every actor is to be made an entity. */
function mayBeInstance({ fields }: Declaration): boolean {
  return fields.has('granularity') && fields.has('kind') && fields.has('area');
}

/** Categories that take part where an instance of the kind is known in the area of the claim. */
export function categoriesWithInstance(
  folder: Folder,
  note: ReadNote,
  pairs: readonly (readonly [Claim, ClaimBlock])[],
): readonly Checked[] {
  const instances = instancesIn(folder);
  if (instances.size === 0) return [];
  return pairs.flatMap(([claim, { block }]) => {
    if (claim.kind !== 'collaboration') return [];
    return claim.participants.flatMap(({ actor: id, anonymous }): readonly Checked[] => {
      const actor = anonymous === true ? undefined : folder.index.entities.actor.get(id);
      const instance = actor === undefined ? undefined : instanceFor(actor, claim, instances);
      if (actor === undefined || instance === undefined) return [];
      const mention = note.mentions.find(
        ({ start, end, target, key }) =>
          block.start <= start &&
          end <= block.end &&
          key?.makes !== undefined &&
          folder.index.names
            .targets(target)
            .some(({ declaration }) => declaration?.type === 'actor' && declaration.id === id),
      );
      if (mention === undefined) return [];
      const { start, end } = mention;
      const parts = [nameOf(folder, 'actor', id), instance];
      return [
        { code: 'category-with-instance', span: { start, end }, parts, nearest: `[[${instance}]]` },
      ];
    });
  });
}

function instanceFor(
  { granularity, kind }: Actor,
  { areas }: Claim,
  instances: ReadonlyMap<string, string>,
): string | undefined {
  if (granularity !== 'category' || kind === undefined) return undefined;
  for (const area of areas) {
    const name = instances.get(`${kind} ${area}`);
    if (name !== undefined) return name;
  }
  return undefined;
}
