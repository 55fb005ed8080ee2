import { workspace, type TextDocument, type Uri } from 'vscode';
import { ToldError } from '../words/told-error.ts';

type Variables = Readonly<Record<string, unknown>>;

/**
 * The variables of a query: what a file of its name with `.variables.json` in the place of its ending holds; none where
 * there is none.
 *
 * @throws when that file is there and holds something else than an object in JSON
 */
export async function variablesFor(query: TextDocument): Promise<Variables | undefined> {
  if (query.isUntitled) return undefined;
  const file = query.uri.with({ path: query.uri.path.replace(/\.[^./]*$/u, '.variables.json') });
  const text = await textOf(file);
  if (text === undefined) return undefined;
  const name = file.path.replace(/^.*\//u, '');
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    const words = {
      nl: `${name} is geen JSON: ${String(error)}`,
      en: `${name} is no JSON: ${String(error)}`,
    };
    throw new ToldError(words, { cause: error });
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new ToldError({
      nl: `In ${name} staat geen object; verwacht wordt iets als { "area": ["De Baarsjes"] }.`,
      en: `${name} holds no object; expected one, such as { "area": ["De Baarsjes"] }.`,
    });
  return { ...given };
}

/** What the editor has of a file counts above what is on disk. */
async function textOf(file: Uri): Promise<string | undefined> {
  const open = workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  if (open !== undefined) return open.getText();
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch {
    return undefined;
  }
}
