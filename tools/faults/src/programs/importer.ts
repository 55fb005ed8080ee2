import { writeSync } from 'node:fs';
import { StoreError, type NoteChange } from '@samenspel/store';
import { importedStudy } from '../imported.ts';
import { openAt, placeFromEnvironment } from '../store-place.ts';

/*
 * Imports a synthetic study, of as many collaborations as its first argument says, into the store that the environment
 * names. Says how many notes are acknowledged, each time before it goes on. The second argument: for how many
 * milliseconds it may try again what failed in passing.
 */
const [, , collaborations = '', retryTime = '15000'] = process.argv;
const { study, notes } = importedStudy(Number(collaborations));

function* changes(): Generator<NoteChange> {
  for (const put of notes()) yield { put };
}

try {
  const store = await openAt(placeFromEnvironment(), { retryTime: Number(retryTime) });
  writeSync(1, 'open\n');
  const { added, replaced, removed, unchanged, refused } = await store.write(study, changes(), {
    onProgress: (done) => writeSync(1, `acknowledged ${done.notes}\n`),
  });
  await store.close();
  writeSync(
    1,
    `done ${added + unchanged} of them, ${replaced + removed + refused.length} otherwise\n`,
  );
} catch (error) {
  if (!(error instanceof StoreError)) throw error;
  writeSync(1, `refused ${error.code} ${error.message} ${codeOf(error.cause)}\n`);
  process.exitCode = 1;
}

/** What the database called it; its words may go on for lines. */
function codeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return '';
  const code = 'code' in cause ? String(cause.code) : cause.name;
  return `(${code}: ${cause.message.split('\n')[0] ?? ''})`;
}
