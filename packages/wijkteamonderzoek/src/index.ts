import { checkStudyData, type StudyData } from '@samenspel/claims';
import { readFileSync } from 'node:fs';

/**
 * The study as data: the manifest, and every note with its claims and entities.
 *
 * @throws Error when the data set of the package is broken, with the first thing found wrong
 */
function readStudy(): StudyData {
  const value: unknown = JSON.parse(
    readFileSync(new URL('../dataset.json', import.meta.url), 'utf8'),
  );
  const checked = checkStudyData(value);
  if (checked.ok) return checked.value;
  throw new Error(
    `The data set is broken: ${checked.issues[0]?.message ?? ''} Build it again from the notes.`,
  );
}

/** The Wijkteamonderzoek (2016–2018): who works with whom in five areas, in the project's own words. */
export const study: StudyData = readStudy();
