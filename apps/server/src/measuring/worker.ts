import { runMeasure, type MeasureName } from '@samenspel/graphql/measures';
import { loadSnapshot, type Snapshot } from '@samenspel/snapshot';
import { parentPort, workerData } from 'node:worker_threads';
import { keptByStudy } from './kept-by-study.ts';
import { failureOf, workerSettings, type Forgetting, type Reply, type Task } from './messages.ts';

/** Works out measures that it is sent, one after the other. */
function serve(given: unknown): void {
  const { room } = workerSettings.parse(given);
  const sizes = new WeakMap<Snapshot, number>();
  const snapshots = keptByStudy<Snapshot>(room, (snapshot) => sizes.get(snapshot) ?? 0);
  const reply = <Name extends MeasureName>(told: Reply<Name>) => parentPort?.postMessage(told);
  parentPort?.on('message', <Name extends MeasureName>(task: Task<Name> | Forgetting) => {
    if ('keepOnly' in task) {
      snapshots.keepOnly(task.keepOnly);
      return;
    }
    const { name, request, study, version, bytes } = task;
    try {
      const snapshot = snapshots.get(study, version, () => {
        const loaded = loadSnapshot(new Uint8Array(bytes));
        sizes.set(loaded, bytes.byteLength);
        return loaded;
      });
      // What an answer counts when it is looked at is counted while it is sent.
      reply({ answer: runMeasure(name, snapshot, request) });
    } catch (error) {
      reply({ failure: failureOf(error) });
    }
  });
}

serve(workerData);
