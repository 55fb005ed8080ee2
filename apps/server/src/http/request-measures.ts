import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Measures } from '../telemetry/measures.ts';
import type { Span, Traces } from '../telemetry/traces.ts';
import type { Admission } from './admission.ts';
import { noteOf, routeOf } from './request-log.ts';

/** Names of operations by the SHA-256 of their documents: those that are known beforehand. */
export type KnownOperations = ReadonlyMap<string, string>;

/** Counts and times every request that is answered. */
export function addRequestMeasures(
  app: FastifyInstance,
  measures: Measures,
  known: KnownOperations,
): void {
  app.addHook('onResponse', (request, reply, done) => {
    const route = routeOf(request);
    measures.request({ route, status: reply.statusCode });
    const { document = '', codes = [], isLive = false } = noteOf(request);
    if (route === '/graphql' && !isLive) {
      measures.operation(known.get(document) ?? 'other', reply.elapsedTime / 1000, codes);
    }
    done();
  });
}

const spans = new WeakMap<FastifyRequest, Span>();

/** Makes a span of every request, below the one that its `traceparent` names. */
export function addRequestSpans(app: FastifyInstance, traces: Traces): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const { traceparent } = request.headers;
    const route = routeOf(request);
    const attributes = { 'http.request.method': request.method, 'http.route': route };
    const parent = typeof traceparent === 'string' ? traceparent : undefined;
    spans.set(request, traces.begin(`${request.method} ${route}`, attributes, parent));
    done();
  });
  const end = (request: FastifyRequest, status: number) => {
    spans.get(request)?.end({
      attributes: { 'http.response.status_code': status },
      isFailed: status >= 500,
    });
    spans.delete(request);
  };
  app.addHook('onResponse', (request, reply, done) => {
    end(request, reply.statusCode);
    done();
  });
  app.addHook('onRequestAbort', (request, done) => {
    end(request, 499);
    done();
  });
}

/** An admission that makes a span of the work for each request, below that of the request. */
export function tracedAdmission(admission: Admission, traces: Traces): Admission {
  return {
    ...admission,
    answer: (reply, work) =>
      admission.answer(reply, (signal, time) => inSpan(reply, traces, () => work(signal, time))),
  };
}

async function inSpan<Result>(
  reply: FastifyReply,
  traces: Traces,
  work: () => Promise<Result>,
): Promise<Result> {
  const begin = () => traces.begin('graphql');
  const span = spans.get(reply.request)?.run(begin) ?? begin();
  try {
    return await span.run(work);
  } finally {
    const { operation, codes = [] } = noteOf(reply.request);
    const isNamed = typeof operation === 'string';
    span.end({
      ...(isNamed ? { name: `graphql ${operation.slice(0, 80)}` } : {}),
      attributes: codes.length === 0 ? {} : { 'samenspel.codes': [...new Set(codes)].join(',') },
      isFailed: codes.length > 0,
    });
  }
}
