import type { Language } from '@samenspel/claims';
import {
  createContext,
  requiredRole,
  type Context,
  type KeptNotes,
  type OperationRequest,
  type Request,
} from '@samenspel/graphql';
import type { Store } from '@samenspel/store';
import {
  getOperationAST,
  GraphQLError,
  Kind,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import type { Access } from '../access/access.ts';
import type { Caller } from '../access/caller.ts';
import { settings } from '../configuration/settings.ts';
import type { Serving } from './app.ts';
import type { BodyLimit } from './body-limit.ts';
import type { WorkTime } from './within.ts';

/** What a request sees before it is known what it asks for: nothing. */
export const nothing = { studies: new Set<string>() } as const;

/**
 * The context of an operation: in its scope are the studies in which the caller holds the role that it needs. Checked
 * once for an operation, so that nothing below it has to ask.
 *
 * @throws INTROSPECTION_DISABLED where the caller may not ask for the schema
 */
export function contextWithin(
  schema: GraphQLSchema,
  operation: OperationRequest,
  { access, caller, request, time, writes }: Asking,
): Context {
  if (!access.introspection && !caller.isKnown && asksSchema(operation.document))
    throw introspectionDisabled();
  const needs = requiredRole(schema, operation);
  const { cursors, releases } = access;
  const writers = caller.writeScopeOf('researcher');
  const all = { ...request, needs, cursors, writers, releases: releases.of };
  if (!isWrite(operation)) return createContext({ ...all, scope: caller.scopeOf(needs.role) });
  const { begin, ending } = time;
  const scope = caller.writeScopeOf(needs.role);
  if (scope.studies === 'all' || scope.studies.size > 0) time.allow(writes.deadline);
  const writing = { by: caller.subject, fresh: request.view, begin, ending, kept: writes.kept };
  return createContext({ ...all, scope, writing });
}

/** Who asks, and what is there for every operation of a request. */
export interface Asking {
  readonly access: Access;
  readonly caller: Caller;
  readonly request: Omit<Request, 'scope'> & {
    /** The store as one more reader sees it. */
    readonly view: () => Store;
  };
  /** What is there for what writes. */
  readonly writes: {
    /** Milliseconds that it has. */
    readonly deadline: number;
    readonly kept: KeptNotes;
  };
  /** The time that there is. */
  readonly time: WorkTime;
  /** Given where the request is too large for one that writes nothing. */
  readonly mustWrite?: Pick<BodyLimit, 'usual'> | undefined;
}

/** What is the same for whatever a caller asks, by a request or over a live connection. */
export function askingOf(
  { access, view, configuration, measuring, kept }: Serving,
  caller: Caller,
  language: Language,
  signal: AbortSignal,
): Omit<Asking, 'time'> {
  const cost = configuration.value(settings.cost);
  const measures = measuring === undefined ? {} : { measures: measuring };
  const request = { store: view(), view, language, signal, cost, ...measures };
  const writes = { deadline: configuration.value(settings.writeDeadline), kept };
  return { access, caller, request, writes };
}

/** Whether an operation changes something. */
export function isWrite({ document, operationName }: OperationRequest): boolean {
  return getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION;
}

function asksSchema(document: DocumentNode): boolean {
  let asks = false;
  visit(document, {
    [Kind.FIELD]: ({ name: { value } }: { readonly name: { readonly value: string } }) => {
      asks ||= value === '__schema' || value === '__type';
    },
  });
  return asks;
}

function introspectionDisabled(): GraphQLError {
  return new GraphQLError('The schema is not told to who has no token.', {
    extensions: {
      code: 'INTROSPECTION_DISABLED',
      hint: 'Ask with a token, or read schema.graphql of @samenspel/graphql.',
    },
  });
}
