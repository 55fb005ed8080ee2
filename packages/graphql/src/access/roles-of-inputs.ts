import { filterTypeNames } from '../filters/filter-input.ts';
import { keyOfNode } from '../reading/node-id.ts';
import type { Role } from './role.ts';
import { rolesOfProperties } from './roles-of-properties.ts';

type Roles = Readonly<Record<string, Role>>;

/** The roles of values of enums that are asked for, by type and by the value as resolvers see it. */
export const rolesOfValues: Readonly<Record<string, Roles>> = {
  GroupKey: {
    ...rolesOfProperties,
    actor: 'analyst',
    actorKind: 'analyst',
    actorTopKind: 'analyst',
    employer: 'analyst',
    via: 'analyst',
    viaKind: 'analyst',
  },
  ClaimOrderKey: {
    ...rolesOfProperties,
    partners: 'analyst',
    rank: 'analyst',
    source: 'analyst',
  },
  SearchTarget: {
    actor: 'analyst',
    area: 'analyst',
    claim: 'analyst',
    code: 'analyst',
    document: 'analyst',
    proposition: 'analyst',
    respondent: 'researcher',
  },
};

const filters: ReadonlySet<string> = new Set(Object.values(filterTypeNames));
const byProperty: Roles = rolesOfProperties;

/** The role that it takes to give a field of an input type; nothing where the field asks nothing by itself. */
export function roleOfInputField(type: string, field: string): Role | undefined {
  if (type === 'NoteInput') return 'researcher';
  return filters.has(type) ? byProperty[field] : undefined;
}

/** The role that it takes to ask for a value of an enum, as resolvers see it. */
export function roleOfValue(type: string, value: string): Role | undefined {
  return rolesOfValues[type]?.[value];
}

/** Nodes that it takes a role to ask for by their ids, which tell of what sort they are. */
const rolesOfNodes: Roles = { note: 'researcher', respondent: 'researcher' };

/** The role that it takes to ask for a node by its id. */
export function roleOfNodeId(id: string): Role | undefined {
  return keyOfNode(id) === undefined ? undefined : rolesOfNodes[id.slice(0, id.indexOf('_'))];
}
