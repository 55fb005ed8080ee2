import {
  roleInAreaId,
  type Actor,
  type Area,
  type Language,
  type LocalText,
} from '@samenspel/claims';
import type { EntityLookup } from './entity-table.ts';

/** A role and the area in which it is held. */
export interface RoleInArea {
  readonly id: string;
  readonly role: string;
  readonly area: string;
}

/** Which actor is meant where a role is named, and the actors that are roles in one area. */
export interface RolesInArea {
  /**
   * The role in an area that an actor is: a role whose own area is fixed in that area, else a role in the one area of
   * the claim. Nothing for what is no role, and for a role without an area; the whole study is none to hold a role in.
   */
  meant(actor: string, area: string | undefined): RoleInArea | undefined;
  /** That role as an actor of its own. It belongs to the note that describes the role. */
  actor(role: RoleInArea): Actor | undefined;
}

const none: readonly never[] = [];
const languages = ['nl', 'en'] as const satisfies readonly Language[];

export function rolesInArea({
  actor: actors,
  area: areas,
}: Pick<EntityLookup, 'actor' | 'area'>): RolesInArea {
  const known = new Map<string, Map<string, RoleInArea>>();
  const made = new Map<string, Actor>();

  function roleIn(role: string, area: string): RoleInArea {
    let inAreas = known.get(role);
    if (inAreas === undefined) {
      inAreas = new Map();
      known.set(role, inAreas);
    }
    let found = inAreas.get(area);
    if (found === undefined) {
      found = { id: roleInAreaId(role, area), role, area };
      inAreas.set(area, found);
    }
    return found;
  }

  return {
    meant(id, area) {
      const actor = actors.get(id);
      if (actor?.granularity !== 'role') return undefined;
      const [fixed, second] = actor.areas;
      const place = fixed !== undefined && second === undefined ? fixed : area;
      if (place === undefined || areas.get(place)?.kind === 'study') return undefined;
      return roleIn(id, place);
    },
    actor({ id, role, area }) {
      const before = made.get(id);
      if (before !== undefined) return before;
      const actor = actors.get(role);
      if (actor === undefined) return undefined;
      const label = labelIn(actor.label, areas.get(area), area);
      const inArea: Actor = {
        ...actor,
        id,
        label,
        aliases: none,
        granularity: 'role-in-area',
        areas: [area],
        role,
      };
      made.set(id, inArea);
      return inArea;
    },
  };
}

/** `role (area)` in every language of the role's label. */
function labelIn(role: LocalText, area: Area | undefined, areaId: string): LocalText {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const text = role[language];
      const place = area?.label[language] ?? area?.label.nl ?? area?.label.en ?? areaId;
      return text === undefined ? [] : [[language, `${text} (${place})`]];
    }),
  );
}
