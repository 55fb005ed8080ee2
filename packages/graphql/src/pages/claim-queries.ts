import type { ObjectRef } from '@pothos/core';
import type { Filter } from '@samenspel/claims';
import type { Builder, BuilderTypes } from '../builder.ts';
import type { Types } from '../types.ts';
import { addClaimField, claimArguments, type ClaimLists } from './claim-connections.ts';
import { pageOfClaims, selectClaims } from './claim-page.ts';
import type { ActorRecord, EntityRecord } from '../records.ts';
import type { PropertyName } from '@samenspel/claims';

/** The fields that page through claims: of the study, and of what claims are about. */
export function defineClaimQueries(builder: Builder, types: Types, lists: ClaimLists): void {
  for (const list of Object.values(lists)) {
    builder.queryField(list.field, (t) =>
      t.field({
        type: list.connection,
        description: list.description,
        args: { ...types.args.study, ...claimArguments(builder, types, list), ...types.args.page },
        resolve: async (_root, args, context, info) => {
          const study = await context.study(args.study);
          const selection = await selectClaims(study, list.kind, args.filter);
          return pageOfClaims(selection, args, info, 'alone');
        },
      }),
    );
  }

  addClaimField(
    builder,
    types,
    types.actor,
    lists.collaboration,
    ({ id }: ActorRecord): Filter => ({
      participant: { id: [id] },
    }),
  );
  const on = <Entity extends EntityRecord>(
    to: ObjectRef<BuilderTypes, Entity>,
    list: keyof ClaimLists,
    property: PropertyName,
  ) => {
    addClaimField(builder, types, to, lists[list], ({ id }) => ({ property, in: [id] }));
  };
  on(types.actor, 'finding', 'about');
  on(types.actor, 'placement', 'placed');
  on(types.area, 'collaboration', 'area');
  on(types.area, 'finding', 'area');
  on(types.area, 'indicator', 'area');
  on(types.respondent, 'any', 'respondent');
  on(types.document, 'any', 'document');
  on(types.code, 'any', 'code');
  on(types.proposition, 'position', 'proposition');
  addClaimField(builder, types, types.note, lists.any, ({ id }) => ({
    property: 'note',
    in: [id],
  }));
}
