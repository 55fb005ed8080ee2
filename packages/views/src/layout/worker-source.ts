import type { StartWorker } from './run-layout.ts';

/**
 * A way to start the layout worker from the text of its script, for a page that may load nothing: needs `worker-src
 * blob:` of its policy, and nothing else.
 *
 * @param source the script of `@samenspel/views/layout-worker`, bundled as one file
 */
export function workerFromSource(source: string): StartWorker {
  return () => {
    const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    try {
      return new Worker(url);
    } finally {
      URL.revokeObjectURL(url);
    }
  };
}
