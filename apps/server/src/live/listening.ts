import type { Language } from '@samenspel/claims';
import {
  buildSchema,
  excessOfAnswer,
  Following,
  requiredRole,
  type OperationRequest,
} from '@samenspel/graphql';
import {
  execute,
  getOperationAST,
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type FormattedExecutionResult,
} from 'graphql';
import type { Caller } from '../access/caller.ts';
import type { AccessRefusal } from '../access/refusal.ts';
import { settings } from '../configuration/settings.ts';
import { codeOf, formatFailure, internalCode, originalOf } from '../http/api-failure.ts';
import type { Serving } from '../http/app.ts';
import type { AskedDocument } from '../http/asked-document.ts';
import { checkLimits, operationLimits } from '../http/limits.ts';
import { contextWithin } from '../http/operation-scope.ts';
import { Refused } from '../http/refused.ts';
import { traceOf } from '../http/request-log.ts';
import type { StudyWatch } from './study-watch.ts';

/** Who listens to what. */
export interface Listener {
  readonly asked: Pick<AskedDocument, 'query' | 'variables' | 'operationName'>;
  /** Who it is at this moment. */
  readonly caller: () => Promise<Caller | AccessRefusal>;
  readonly language: Language;
  /** Aborted when nobody listens any more. */
  readonly gone: AbortSignal;
}

/** An event; `last` where it says why nothing comes after it. */
export interface Told {
  readonly result: FormattedExecutionResult;
  /** Why the listener is not told anything any more. */
  readonly isLast: boolean;
  /** Whether that is because of who listens: then nothing else is told to them either. */
  readonly isRefused: boolean;
}

/** What is told to a listener: events, and nothing now and then as a sign of life. */
export type Listening = (listener: Listener) => AsyncGenerator<Told | undefined, void>;

/**
 * Tells listeners what is new. Each event is worked out when it is asked for, which is when the one before was taken:
 * for who is slow, several become one.
 */
export function listening(served: Serving, watch: StudyWatch): Listening {
  const { access, admission, configuration, measures, log } = served;
  const schema = buildSchema();
  const limits = operationLimits(configuration);
  const heartbeat = configuration.value(settings.liveHeartbeat);
  const tokens = configuration.value(settings.tokens);
  const longestAnswer = configuration.value(settings.answer);
  const cost = configuration.value(settings.cost);

  /** The operation, once it is known that it does not ask for too much. */
  function checked({ query, variables, operationName }: Listener['asked']): OperationRequest {
    if (query === undefined) throw new Refused(noDocument);
    const document = parsed(query, tokens);
    const [problem] = validate(schema, document, undefined, { maxErrors: 1 });
    if (problem !== undefined) throw coded(problem, 'GRAPHQL_VALIDATION_FAILED');
    const name = typeof operationName === 'string' ? operationName : undefined;
    const operation = getOperationAST(document, name);
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) throw new Refused(notLive);
    const request = { document, variables: recordOf(variables), operationName: name };
    checkLimits(schema, request, limits);
    return request;
  }

  async function event(
    operation: OperationRequest,
    following: Following,
    { caller, language, gone }: Listener,
  ): Promise<ExecutionResult> {
    return await admission.step(gone, async (signal, begin) => {
      const who = await caller();
      if ('refusal' in who) throw new Refused(who.refusal);
      const request = { store: served.view(), view: served.view, language, signal, cost };
      const result = await execute({
        schema,
        document: operation.document,
        variableValues: operation.variables,
        operationName: operation.operationName,
        rootValue: following,
        contextValue: contextWithin(schema, operation, { access, caller: who, request, begin }),
      });
      signal.throwIfAborted();
      const excess = excessOfAnswer(result.data, longestAnswer);
      return excess === undefined ? result : { errors: [excess] };
    });
  }

  /** Whether who listens may do so no longer. */
  async function isLost(operation: OperationRequest, study: string, { caller }: Listener) {
    const who = await caller();
    if ('refusal' in who) return true;
    const { studies } = who.scopeOf(requiredRole(schema, operation).role);
    return studies !== 'all' && !studies.has(study);
  }

  function failed(error: unknown): Told {
    if (error instanceof Refused) {
      const { code, message, hint } = error.failure;
      const extensions = hint === undefined ? { code } : { code, hint };
      const isRefused = code === 'UNAUTHENTICATED' || code === 'BAD_CREDENTIALS';
      return { result: { errors: [{ message, extensions }] }, isLast: true, isRefused };
    }
    const errors = [error instanceof GraphQLError ? error : unexpected(error)];
    return { result: formattedOf({ errors }), isLast: true, isRefused: false };
  }

  function formattedOf({ data, errors }: ExecutionResult): FormattedExecutionResult {
    if (errors === undefined) return { data: data ?? null };
    for (const error of errors)
      if (codeOf(error) === internalCode)
        log({ event: 'live failure', level: 'error', unexpected: traceOf(originalOf(error)) });
    const told = errors.map((error) => formatFailure(error.toJSON(), error));
    return data === undefined ? { errors: told } : { data, errors: told };
  }

  return async function* listen(listener) {
    const { gone } = listener;
    try {
      const operation = checked(listener.asked);
      const field = rootFieldOf(operation.document);
      const following = new Following();
      for (;;) {
        const result = await event(operation, following, listener);
        const isLast = result.data === undefined || result.data === null;
        if (isLast || following.hasNews) {
          measures.liveEvent(field);
          yield { result: formattedOf(result), isLast, isRefused: false };
        }
        const { told } = following;
        if (isLast || told === undefined) return;
        while ((await watch.change(told, heartbeat, gone)) === 'quiet') {
          if (gone.aborted) return;
          // The next event says why.
          if (await isLost(operation, told.study, listener)) break;
          yield undefined;
        }
      }
    } catch (error) {
      if (!gone.aborted) yield failed(error);
    }
  };
}

function parsed(query: string, maxTokens: number): DocumentNode {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    throw error instanceof GraphQLError ? coded(error, 'GRAPHQL_PARSE_FAILED') : error;
  }
}

function unexpected(error: unknown): GraphQLError {
  return new GraphQLError('', { originalError: error instanceof Error ? error : undefined });
}

function coded(error: GraphQLError, code: string): GraphQLError {
  const { message, nodes = null, source = null, positions = null } = error;
  return new GraphQLError(message, { nodes, source, positions, extensions: { code } });
}

const noDocument = {
  status: 400,
  code: 'BAD_REQUEST',
  message: 'There is no document to follow.',
  hint: 'Send one JSON object with "query" and, where needed, "variables" and "operationName".',
} as const;

const notLive = {
  status: 422,
  code: 'NOT_A_SUBSCRIPTION',
  message: 'Over a live connection there are subscriptions alone.',
  hint: 'Ask queries and mutations with a usual request, POST /graphql as JSON.',
} as const;

function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null ? { ...value } : undefined;
}

/** The field of a subscription: it has one, and names of fields are ours. */
function rootFieldOf({ definitions }: DocumentNode): string {
  for (const each of definitions) {
    if (each.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const field of each.selectionSet.selections)
      if (field.kind === Kind.FIELD) return field.name.value;
  }
  return 'other';
}
