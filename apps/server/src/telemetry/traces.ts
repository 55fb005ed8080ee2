import type { Store } from '@samenspel/store';
import { observedStore } from './observed-store.ts';

/** What may be told of a span: routes, codes, numbers; never what was asked. */
export type SpanAttributes = Readonly<Record<string, string | number>>;

/** A piece of work on a time line. */
export interface Span {
  /** Does work below this span. */
  readonly run: <Result>(work: () => Result) => Result;
  readonly end: (told?: {
    readonly name?: string;
    readonly attributes?: SpanAttributes;
    readonly isFailed?: boolean;
  }) => void;
}

/** Where spans go. */
export interface Traces {
  /**
   * Begins a span below the one that is under way, else below the one of whoever called.
   *
   * @param traceparent as W3C Trace Context has it, from a request
   */
  readonly begin: (name: string, attributes?: SpanAttributes, traceparent?: string) => Span;
  /** Sends what was not sent yet. */
  readonly close: () => Promise<void>;
}

/** Traces to an endpoint of OTLP over HTTP. Nothing of it is loaded before this is called. */
export async function openTraces(endpoint: string): Promise<Traces> {
  const { openTelemetry } = await import('./open-telemetry.ts');
  return openTelemetry(endpoint);
}

/** A store of which every call is a span. */
export function tracedStore(store: Store, traces: Traces): Store {
  return observedStore(store, (call, run) => {
    const span = traces.begin(`store ${call}`);
    const result = span.run(run);
    if (!(result instanceof Promise)) {
      span.end();
      return result;
    }
    return result.finally(() => {
      span.end();
    });
  });
}
