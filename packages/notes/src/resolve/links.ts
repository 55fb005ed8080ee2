import type { EntityType } from '@samenspel/claims';
import { literally, oneOf } from '../diagnostics/expectations.ts';
import type { Report } from '../diagnostics/report.ts';
import { slug } from '../text/name-key.ts';
import type { Name } from '../values/phrase.ts';
import type { Declaration } from './declaration.ts';
import type { NameIndex, Target } from './name-index.ts';

/** Something that a link leads to. Without a declaration it is implied: named, but described nowhere. */
export interface Found {
  readonly type: EntityType;
  readonly id: string;
  readonly declaration?: Declaration;
}

/** What is named by links and described nowhere, by type and id. */
export type ImpliedNames = Map<
  string,
  { readonly type: EntityType; readonly id: string; readonly name: string }
>;

/** What is assumed when a link leads nowhere. A document or a respondent is never assumed. */
const assumable: readonly EntityType[] = ['actor', 'area', 'code', 'proposition'];

/** Follows links of one note, and keeps what they imply. */
export interface LinkResolver {
  /** What a name leads to, among things of these types; else a diagnostic, and perhaps something implied. */
  find(name: Name, types: readonly EntityType[], report: Report): Found | undefined;
  readonly implied: ImpliedNames;
}

export function createLinkResolver(names: NameIndex): LinkResolver {
  const implied: ImpliedNames = new Map();

  function imply(name: Name, types: readonly EntityType[]): Found | undefined {
    const type = types.find((candidate) => assumable.includes(candidate));
    if (type === undefined) return undefined;
    const id = slug(name.target);
    implied.set(`${type} ${id}`, { type, id, name: name.target });
    return { type, id };
  }

  return {
    implied,
    find(name, types, report) {
      const targets = names.targets(name.target);
      const fitting = targets.filter(({ declaration }) => fits(declaration, types));
      const [best, second] = fitting;
      if (best?.declaration !== undefined) {
        if (second?.rank === best.rank) reportAmbiguous(name, fitting, report);
        const { type, id } = best.declaration;
        return { type, id, declaration: best.declaration };
      }
      if (targets.length > 0) {
        report.add('wrong-target', name, name.target, oneOf(types));
        return undefined;
      }
      const near = () => names.nearest(name.target, types);
      report.add('unknown-link', name, name.target, oneOf(types), near);
      return imply(name, types);
    },
  };
}

function fits(declaration: Declaration | undefined, types: readonly EntityType[]): boolean {
  return declaration !== undefined && types.includes(declaration.type);
}

function reportAmbiguous(name: Name, targets: readonly Target[], report: Report): void {
  const places = targets.map(({ path, declaration }) => `${path} (${declaration?.name ?? ''})`);
  report.add('ambiguous-link', name, name.target, literally(places.join(', ')));
}
