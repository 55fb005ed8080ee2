import type {
  Actor,
  Area,
  Code,
  Entity,
  Language,
  LocalText,
  Proposition,
} from '@samenspel/claims';
import type { ImpliedNames } from './links.ts';
import type { RoleInArea, StudyIndex } from './study-index.ts';

/** Id and path of the record that holds what is named by links and described nowhere. */
export const impliedNote = '~implied';

const none: readonly never[] = [];

/** A role in one area, as an actor of its own. It belongs to the note that describes the role. */
export function roleInArea(
  id: string,
  { role, area }: RoleInArea,
  index: Pick<StudyIndex, 'actor' | 'area'>,
): Actor | undefined {
  const actor = index.actor(role);
  if (actor === undefined) return undefined;
  return {
    ...actor,
    id,
    label: labelIn(actor.label, index.area(area)?.label, area),
    aliases: none,
    granularity: 'role-in-area',
    areas: [area],
    role,
  };
}

const languages = ['nl', 'en'] as const satisfies readonly Language[];

/** `role (area)` in every language of the role's label. */
function labelIn(role: LocalText, area: LocalText | undefined, areaId: string): LocalText {
  const place = (language: Language): string => area?.[language] ?? area?.nl ?? area?.en ?? areaId;
  return Object.fromEntries(
    languages.flatMap((language) => {
      const text = role[language];
      return text === undefined ? [] : [[language, `${text} (${place(language)})`]];
    }),
  );
}

/** What links name and nothing describes, so that what is said of it is kept. */
export function impliedEntities(names: ImpliedNames, language: Language): readonly Entity[] {
  const entities: Entity[] = [];
  for (const { type, id, name } of names.values()) {
    const base = { id, note: impliedNote, label: { [language]: name }, aliases: none };
    const entity = impliedEntity(type, base);
    if (entity !== undefined) entities.push(entity);
  }
  return entities.sort((here, there) => (keyOf(here) < keyOf(there) ? -1 : 1));
}

function keyOf({ type, id }: Entity): string {
  return `${type} ${id}`;
}

type Base = Pick<Entity, 'id' | 'note' | 'label' | 'aliases'>;

function impliedEntity(
  type: Entity['type'],
  base: Base,
): Actor | Area | Code | Proposition | undefined {
  switch (type) {
    case 'actor':
      return {
        type,
        ...base,
        granularity: 'category',
        areas: none,
        parents: none,
        functions: none,
        targetGroups: none,
        implied: true,
      };
    case 'area':
      return { type, ...base, parents: none, implied: true };
    case 'code':
    case 'proposition':
      return { type, ...base };
    case 'respondent':
    case 'document':
      // A sayer or a source is never assumed.
      return undefined;
  }
}
