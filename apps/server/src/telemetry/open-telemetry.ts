import {
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Context,
  type Tracer,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { AsyncLocalStorage } from 'node:async_hooks';
import { within } from '../http/within.ts';
import { version } from '../version.ts';
import type { Traces } from './traces.ts';

/** Milliseconds that what was not sent yet may take when the server stops. */
const closingTime = 2000;

/** Traces by OpenTelemetry's SDK, with nothing global: what is under way is known here alone. */
export function openTelemetry(endpoint: string): Traces {
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'samenspel', 'service.version': version }),
    spanProcessors: [
      new BatchSpanProcessor(
        new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/u, '')}/v1/traces` }),
      ),
    ],
  });
  const tracer: Tracer = provider.getTracer('samenspel', version);
  const current = new AsyncLocalStorage<Context>();
  return {
    begin: (name, attributes = {}, traceparent) => {
      const above = current.getStore();
      const parent = above ?? parentOf(traceparent);
      const kind = above === undefined ? SpanKind.SERVER : SpanKind.INTERNAL;
      const span = tracer.startSpan(name, { kind, attributes }, parent);
      const below = trace.setSpan(parent, span);
      return {
        run: (work) => current.run(below, work),
        end: ({ name: better, attributes: found = {}, isFailed = false } = {}) => {
          if (better !== undefined) span.updateName(better);
          span.setAttributes(found);
          if (isFailed) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
    // Whoever stops the server does not wait for a collector that is away.
    close: () =>
      within(
        closingTime,
        () => provider.shutdown(),
        () => undefined,
      ),
  };
}

/** The span that a request was made in (W3C Trace Context, version 00). */
function parentOf(traceparent = ''): Context {
  const [, traceId, spanId, flags] =
    /^00-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})$/u.exec(traceparent) ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return ROOT_CONTEXT;
  const traceFlags = Number.parseInt(flags, 16) % 2 === 1 ? TraceFlags.SAMPLED : TraceFlags.NONE;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}
