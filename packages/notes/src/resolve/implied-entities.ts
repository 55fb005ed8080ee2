import type { Entity, Language } from '@samenspel/claims';
import { entityKey } from './entity-table.ts';
import type { ImpliedNames } from './links.ts';

/** Id and path of the record that holds what is named by links and described nowhere: no file has this name. */
export const impliedNote = '~implied';

const none: readonly never[] = [];

/** What links name and nothing describes, so that what is said of it is kept. */
export function impliedEntities(names: ImpliedNames, language: Language): readonly Entity[] {
  return [...names.values()]
    .flatMap(({ type, id, name }): Entity[] => {
      const base = { id, note: impliedNote, label: { [language]: name }, aliases: none } as const;
      switch (type) {
        case 'actor':
          return [
            {
              type,
              ...base,
              granularity: 'category',
              areas: none,
              parents: none,
              functions: none,
              targetGroups: none,
              implied: true,
            },
          ];
        case 'area':
          return [{ type, ...base, parents: none, implied: true }];
        case 'code':
        case 'proposition':
          return [{ type, ...base, implied: true }];
        case 'respondent':
        case 'document':
          // A sayer or a source is never assumed.
          return [];
      }
    })
    .sort((here, there) =>
      entityKey(here.type, here.id) < entityKey(there.type, there.id) ? -1 : 1,
    );
}
