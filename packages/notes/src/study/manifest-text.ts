import type { Study } from '@samenspel/claims';
import { stringify } from 'yaml';

/**
 * The text of a manifest that says what a study is, for a folder that has none yet. `parseManifest` reads the same study
 * from it. What a manifest says of its folder alone, as which files to ignore, is not part of a study.
 */
export function manifestText(study: Study): string {
  const { id, title, description, languages, instruments, extensions } = study;
  return stringify(
    {
      ...{ id, title, description, languages },
      instruments: instruments.map(({ askedVia, ...instrument }) => ({
        ...instrument,
        'asked-via': askedVia,
      })),
      extend: extensions,
    },
    { lineWidth: 100 },
  );
}
