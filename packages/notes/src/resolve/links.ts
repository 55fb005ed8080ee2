import type { EntityType } from '@samenspel/claims';
import { literally, oneOf } from '../diagnostics/expectations.ts';
import type { Report } from '../diagnostics/report.ts';
import { slug } from '../text/name-key.ts';
import type { Name } from '../values/phrase.ts';
import type { Declaration } from './declaration.ts';
import type { NameIndex } from './name-index.ts';

/** Something that a link leads to: described, or only named. */
export type Found = Pick<Declaration, 'type' | 'id'>;

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
  const impliedNames: ImpliedNames = new Map();

  function imply(name: Name, types: readonly EntityType[]): Found | undefined {
    const type = types.find((candidate) => assumable.includes(candidate));
    if (type === undefined) return undefined;
    const id = slug(name.target);
    impliedNames.set(`${type} ${id}`, { type, id, name: name.target });
    return { type, id };
  }

  return {
    implied: impliedNames,
    find(name, types, report) {
      if (name.target === '') {
        // What is empty was told where it was read; a heading or block of the note itself is nobody.
        if (name.anchor !== undefined)
          report.add('wrong-target', name, `#${name.anchor}`, oneOf(types));
        return undefined;
      }
      const fitting = names.described(name.target, types);
      const [best] = fitting;
      if (best !== undefined) {
        if (fitting.length > 1) reportAmbiguous(name, fitting, report);
        return best;
      }
      if (names.targets(name.target).length > 0) {
        report.add('wrong-target', name, name.target, oneOf(types));
        return undefined;
      }
      const near = () => names.nearest(name.target, types);
      const implied = imply(name, types);
      const code = implied === undefined ? 'unknown-note' : 'unknown-link';
      report.add(code, name, name.target, oneOf(types), near);
      return implied;
    },
  };
}

function reportAmbiguous(name: Name, declarations: readonly Declaration[], report: Report): void {
  const places = declarations.map((declaration) => `${declaration.path} (${declaration.name})`);
  report.add('ambiguous-link', name, name.target, literally(places.join(', ')));
}
