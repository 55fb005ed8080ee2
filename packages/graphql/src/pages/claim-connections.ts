import type { ClaimKind, Filter } from '@samenspel/claims';
import type { InterfaceRef, ObjectRef } from '@pothos/core';
import type { Builder, BuilderTypes } from '../builder.ts';
import type { Filters } from '../filters/filter-input.ts';
import type { OpenStudy } from '../reading/open-study.ts';
import type { NodeRecord } from '../records.ts';
import type { Types } from '../types.ts';
import { pageOfClaims, selectClaims, type ClaimConnectionRecord } from './claim-page.ts';
import { defineConnection } from './connection.ts';

/** A list of claims that can be paged through: of one kind, or of any. */
export interface ClaimList {
  readonly kind: ClaimKind | undefined;
  readonly field: string;
  readonly connection: ObjectRef<BuilderTypes, ClaimConnectionRecord>;
  readonly filter: Filters[keyof Omit<Filters, 'actor'>];
  readonly description: string;
}

export type ClaimLists = Readonly<Record<ClaimKind | 'any', ClaimList>>;

/** Declares the connections of claims, one per kind. */
export function defineClaimConnections(
  builder: Builder,
  types: Types,
  filters: Filters,
): ClaimLists {
  function list(
    kind: ClaimKind | 'any',
    field: string,
    node: ObjectRef<BuilderTypes, NodeRecord> | InterfaceRef<BuilderTypes, NodeRecord>,
    description: string,
  ): ClaimList {
    const connection = builder.objectRef<ClaimConnectionRecord>(`${node.name}Connection`);
    defineConnection(builder, types, connection, node);
    builder.objectFields(connection, (t) => ({
      version: t.expose('version', {
        type: types.version,
        description: 'The state of the study that the page is of.',
      }),
    }));
    return {
      kind: kind === 'any' ? undefined : kind,
      field,
      connection,
      filter: filters[kind],
      description,
    };
  }
  return {
    collaboration: list(
      'collaboration',
      'collaborations',
      types.collaboration,
      'Who collaborates with whom, or is said not to.',
    ),
    finding: list(
      'finding',
      'findings',
      types.finding,
      'Statements on collaboration that are not themselves ties.',
    ),
    position: list(
      'position',
      'positions',
      types.position,
      'Who agrees or disagrees with which proposition.',
    ),
    placement: list(
      'placement',
      'placements',
      types.placement,
      'Where actors are placed on criteria and axes.',
    ),
    indicator: list('indicator', 'indicators', types.indicator, 'Figures on areas.'),
    any: list('any', 'claims', types.claim, 'Claims of any kind.'),
  };
}

/** The arguments of a field that pages through claims. */
export function claimArguments(builder: Builder, types: Types, { filter }: ClaimList) {
  return builder.args((t) => ({
    filter: t.field({ type: filter, description: 'Which ones; all when absent.' }),
    orderBy: t.field({
      type: types.claimOrder,
      description: 'In which order; without it that of their place in the sources.',
    }),
  }));
}

/** Adds a field to an entity that pages through the claims on it. */
export function addClaimField<Entity extends { readonly study: OpenStudy }>(
  builder: Builder,
  types: Types,
  to: ObjectRef<BuilderTypes, Entity>,
  list: ClaimList,
  within: (entity: Entity) => Filter,
): void {
  builder.objectField(to, list.field, (t) =>
    t.field({
      type: list.connection,
      description: `${list.description} Those on it.`,
      args: { ...claimArguments(builder, types, list), ...types.args.page },
      resolve: async (entity, args, _context, info) => {
        const selection = await selectClaims(entity.study, list.kind, args.filter, within(entity));
        return pageOfClaims(selection, args, info, 'many');
      },
    }),
  );
}
