import type { InterfaceRef, ObjectRef } from '@pothos/core';
import type { Builder, BuilderTypes } from '../builder.ts';
import type { NodeRecord } from '../records.ts';
import type { Types } from '../types.ts';

/** One item of a page and the cursor that it is found by. */
export interface EdgeRecord<Item> {
  readonly cursor: string;
  readonly node: Item;
}

/** Where a page lies in the whole. */
export interface PageInfoRecord {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | undefined;
  readonly endCursor: string | undefined;
}

/** A page of a list, after the Relay specification of connections. */
export interface ConnectionRecord<Item> {
  readonly edges: readonly EdgeRecord<Item>[];
  readonly pageInfo: PageInfoRecord;
  readonly totalCount: number;
}

/** The arguments of every connection. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** Declares the object types of a connection and its edges. */
export function defineConnection(
  builder: Builder,
  types: Types,
  connection: ObjectRef<BuilderTypes, ConnectionRecord<NodeRecord>>,
  node: ObjectRef<BuilderTypes, NodeRecord> | InterfaceRef<BuilderTypes, NodeRecord>,
): void {
  const edge = builder.objectRef<EdgeRecord<NodeRecord>>(`${node.name}Edge`);
  edge.implement({
    description: `One ${node.name} of a page.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'Opaque cursor, for `after` and `before`.' }),
      node: t.expose('node', { type: node, description: 'The item itself.' }),
    }),
  });
  builder.objectType(connection, {
    description: `A page of the type ${node.name}.`,
    fields: (t) => ({
      edges: t.expose('edges', {
        type: [edge],
        description: 'The items with their cursors.',
        extensions: { items: 'page' },
      }),
      nodes: t.field({
        type: [node],
        description: 'The items without their cursors.',
        extensions: { items: 'page' },
        resolve: ({ edges }) => edges.map((each) => each.node),
      }),
      pageInfo: t.expose('pageInfo', {
        type: types.pageInfo,
        description: 'Where the page lies in the whole.',
      }),
      totalCount: t.exposeInt('totalCount', {
        description:
          'How many there are on all pages. Of claims see `tally` for how many respondents.',
      }),
    }),
  });
}

/** Declares where a page lies in the whole. */
export function definePageInfo(builder: Builder, types: Types): void {
  builder.objectType(types.pageInfo, {
    description: 'Where a page lies in the whole.',
    fields: (t) => ({
      hasNextPage: t.exposeBoolean('hasNextPage', {
        description: 'There are items after the page.',
      }),
      hasPreviousPage: t.exposeBoolean('hasPreviousPage', {
        description: 'There are items before the page.',
      }),
      startCursor: t.exposeString('startCursor', {
        nullable: true,
        description: 'Cursor of the first item.',
      }),
      endCursor: t.exposeString('endCursor', {
        nullable: true,
        description: 'Cursor of the last item.',
      }),
    }),
  });
}
