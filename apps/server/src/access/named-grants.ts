import type { Language } from '@samenspel/claims';
import { readRules, type AccessRules } from './access-file.ts';
import { keptFile } from './kept-file.ts';

/** What a file of grants gives a token by its name, whether or not there is such a token. */
export type NamedGrant = Extract<AccessRules['grants'][number], { readonly token: string }>;

/**
 * The grants that stand in a file for tokens of a name.
 *
 * @throws CommandError when the file is not what it must be
 */
export async function grantsOfName(file: string, name: string): Promise<readonly NamedGrant[]> {
  const { grants } = await keptFile(file, (text) => readRules(file, text))();
  return grants.filter((each) => 'token' in each).filter(({ token }) => token === name);
}

/** Grants as a person reads them: `analyst in wijkteam-noord`. */
export function grantsText(grants: readonly NamedGrant[], language: Language): string {
  const every = { nl: 'elk onderzoek', en: 'every study' }[language];
  return grants.map(({ role, study }) => `${role} in ${study === '*' ? every : study}`).join(', ');
}
