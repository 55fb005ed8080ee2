import type { Language } from '@samenspel/claims';
import {
  apiError,
  buildSchema,
  checkLimits,
  excessOfAnswer,
  Following,
  requiredRole,
  type OperationRequest,
} from '@samenspel/graphql';
import {
  execute,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import type { Caller } from '../access/caller.ts';
import type { AccessRefusal } from '../access/refusal.ts';
import { settings } from '../configuration/settings.ts';
import { codeOf, formatFailure, internalCode, originalOf } from '../http/api-failure.ts';
import type { Serving } from '../http/app.ts';
import type { AskedDocument } from '../http/asked-document.ts';
import { operationLimits } from '../http/limits.ts';
import { askingOf, contextWithin } from '../http/operation-scope.ts';
import { Refused } from '../http/refused.ts';
import { traceOf } from '../http/request-log.ts';
import type { StudyWatch } from './study-watch.ts';

/** Who listens to what. */
export interface Listener {
  readonly operation: OperationRequest;
  /** Who it is at this moment. */
  readonly caller: () => Promise<Caller | AccessRefusal>;
  readonly language: Language;
  /** Aborted when nobody listens any more. */
  readonly gone: AbortSignal;
}

/** An event. */
export interface Told {
  /** As it is told: its errors say what a client may know. */
  readonly result: ExecutionResult;
  /** Whether it is about who listens: then nothing else is told to them either. */
  readonly isRefused: boolean;
}

/** What tells listeners what is new. */
export interface Listening {
  readonly schema: GraphQLSchema;
  /**
   * The operation that is asked for, once it is known that it is a subscription which does not ask for too much.
   *
   * @throws what `failureOf` tells
   */
  readonly check: (
    asked: Pick<AskedDocument, 'query' | 'variables' | 'operationName'>,
  ) => OperationRequest;
  /** Events, and nothing now and then as a sign of life. */
  readonly follow: (listener: Listener) => AsyncGenerator<Told | undefined, void>;
  /** What is told of what was thrown. */
  readonly failureOf: (error: unknown) => GraphQLError;
}

/**
 * Tells listeners what is new. Each event is worked out when it is asked for, which is when the one before was taken:
 * for who is slow, several become one.
 */
export function listening(served: Serving, watch: StudyWatch): Listening {
  const { admission, configuration, measures, log } = served;
  const schema = buildSchema();
  const limits = operationLimits(configuration);
  const heartbeat = configuration.value(settings.liveHeartbeat);
  const tokens = configuration.value(settings.tokens);
  const longestAnswer = configuration.value(settings.answer);

  const check: Listening['check'] = ({ query, variables, operationName }) => {
    if (query === undefined) throw new Refused(noDocument);
    const document = parsed(query, tokens);
    const [problem] = validate(schema, document, undefined, { maxErrors: 1 });
    if (problem !== undefined) throw coded(problem, 'GRAPHQL_VALIDATION_FAILED');
    const name = typeof operationName === 'string' ? operationName : undefined;
    const operation = getOperationAST(document, name);
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) throw new Refused(notLive);
    const request = { document, variables: recordOf(variables), operationName: name };
    checkLimits(schema, request, limits);
    const { variableDefinitions = [] } = operation;
    const given = getVariableValues(schema, variableDefinitions, request.variables ?? {});
    const [unfit] = given.errors ?? [];
    if (unfit !== undefined) throw coded(unfit, 'BAD_USER_INPUT');
    return request;
  };

  async function event(
    following: Following,
    { operation, caller, language, gone }: Listener,
  ): Promise<ExecutionResult> {
    return await admission.step(gone, async (signal, time) => {
      const who = await caller();
      if ('refusal' in who) throw new Refused(who.refusal);
      const asking = { ...askingOf(served, who, language, signal), time };
      const result = await execute({
        schema,
        document: operation.document,
        variableValues: operation.variables,
        operationName: operation.operationName,
        rootValue: following,
        contextValue: contextWithin(schema, operation, asking),
      });
      signal.throwIfAborted();
      // What was read by a token or a grant that is gone by now is not told.
      const still = await caller();
      if ('refusal' in still) throw new Refused(still.refusal);
      const { told } = following;
      if (told !== undefined && !sees(still, told.study, operation)) throw lost(told.study);
      const excess = excessOfAnswer(result.data, longestAnswer);
      return excess === undefined ? result : { errors: [excess] };
    });
  }

  /** Whether who listens may do so no longer. */
  async function isLost(study: string, { operation, caller }: Listener): Promise<boolean> {
    const who = await caller();
    return 'refusal' in who || !sees(who, study, operation);
  }

  function sees(caller: Caller, study: string, operation: OperationRequest): boolean {
    const { studies } = caller.scopeOf(requiredRole(schema, operation).role);
    return studies === 'all' || studies.has(study);
  }

  function failureOf(error: unknown): GraphQLError {
    if (error instanceof Refused) {
      const { code, message, hint } = error.failure;
      return new GraphQLError(message, {
        extensions: hint === undefined ? { code } : { code, hint },
      });
    }
    const known =
      error instanceof GraphQLError
        ? error
        : new GraphQLError('', { originalError: error instanceof Error ? error : null });
    if (codeOf(known) === internalCode)
      log({ event: 'live failure', level: 'error', unexpected: traceOf(originalOf(known)) });
    return formed(known);
  }

  async function* follow(listener: Listener): AsyncGenerator<Told | undefined, void> {
    const { operation, gone } = listener;
    const field = rootFieldOf(operation.document);
    const following = new Following();
    try {
      for (;;) {
        const { data, errors } = await event(following, listener);
        const isLast = data === undefined || data === null;
        if (isLast || following.hasNews) {
          measures.liveEvent(field);
          const problems = errors === undefined ? {} : { errors: errors.map(failureOf) };
          const result = data === undefined ? problems : { data, ...problems };
          yield { result, isRefused: false };
        }
        const { told } = following;
        if (isLast || told === undefined) return;
        while ((await watch.change(told, heartbeat, gone)) === 'quiet') {
          if (gone.aborted) return;
          // The next event says why.
          if (await isLost(told.study, listener)) break;
          yield undefined;
        }
      }
    } catch (error) {
      if (gone.aborted) return;
      const failure = failureOf(error);
      const isRefused = ofCaller.has(codeOf(failure));
      yield { result: { errors: [failure] }, isRefused };
    }
  }

  return { schema, check, follow, failureOf };
}

/** What is said of a study that may be followed no longer: the same as of one that is not there. */
function lost(study: string): GraphQLError {
  const message = `There is no study ${JSON.stringify(study)} that you may see.`;
  return apiError('NOT_FOUND', message, 'List the studies with { studies { name } }.');
}

/** Codes of refusals that are about who asks, whatever it is that they ask. */
const ofCaller: ReadonlySet<string> = new Set(['UNAUTHENTICATED', 'BAD_CREDENTIALS']);

/** An error that tells what a client may know. */
function formed(error: GraphQLError): GraphQLError {
  const { message, extensions = {} } = formatFailure(error.toJSON(), error);
  const { nodes = null, source = null, positions = null, path = null } = error;
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}

function parsed(query: string, maxTokens: number): DocumentNode {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    throw error instanceof GraphQLError ? coded(error, 'GRAPHQL_PARSE_FAILED') : error;
  }
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
