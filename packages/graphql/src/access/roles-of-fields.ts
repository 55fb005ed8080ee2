import { isInterfaceType, isObjectType, type GraphQLNamedType } from 'graphql';
import { fieldRoles } from './field-roles.ts';
import { higherOf, roles, type Role } from './role.ts';

/** What is declared of a type. */
interface Declared {
  /** Of a type whose fields all need the same. */
  readonly whole: Role | undefined;
  readonly fields: ReadonlyMap<string, Role>;
}

const declaredOf: ReadonlyMap<string, Declared> = new Map(
  Object.entries(fieldRoles).map(([name, byRole]) => {
    const named = roles.filter((role) => byRole[role] !== undefined);
    const fields = named.flatMap((role) =>
      wordsOf(byRole[role] ?? '').map((field) => [field, role] as const),
    );
    return [name, { whole: named.length === 1 ? named[0] : undefined, fields: new Map(fields) }];
  }),
);

/** The role that a field of a type needs, or nothing where none is declared. */
export function roleOfField(type: GraphQLNamedType, field: string): Role | undefined {
  const declared = declaredOf.get(type.name);
  const own = declared?.fields.get(field);
  if (own !== undefined) return own;
  const interfaces = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
  const inherited = interfaces
    .filter((each) => field in each.getFields())
    .map((each) => roleOfField(each, field))
    .find((role) => role !== undefined);
  if (inherited === undefined || declared?.whole === undefined) return inherited;
  return higherOf(declared.whole, inherited);
}

/** The role that a type needs as a whole, whatever is asked of it. */
export function roleOfType({ name }: GraphQLNamedType): Role | undefined {
  return declaredOf.get(name)?.whole;
}

/** The words of a text, as field names are written one after the other. */
function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
