import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cache.ts';

/** The Java that was fetched earlier, if one was. */
export function cachedJava(env: NodeJS.ProcessEnv): string | undefined {
  const path = join(cacheFolder(env), 'java/bin/java');
  return existsSync(path) ? path : undefined;
}
