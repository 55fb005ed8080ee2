import { serveThrough, type WorkerPort } from '@samenspel/language-server/worker';

/** The scope of the worker that this is the script of. */
declare const self: WorkerPort;

serveThrough(self);
