import { apiError } from '../errors.ts';

/** Characters of all texts that one answer asks for together. */
const mostCharacters = 20_000_000;

/** Notes that are read at once: with each comes all that it claims. */
const atOnce = 8;

/**
 * The texts of notes, some at a time, so that no more of them are in memory than an answer may have.
 *
 * @throws TOO_LARGE
 */
export async function sourcesOf(
  ids: readonly string[],
  read: (id: string) => Promise<string | undefined>,
): Promise<readonly (string | undefined)[]> {
  const texts: (string | undefined)[] = [];
  let characters = 0;
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = await Promise.all(ids.slice(from, from + atOnce).map(read));
    for (const text of some) characters += text?.length ?? 0;
    if (characters > mostCharacters)
      throw apiError(
        'TOO_LARGE',
        `The texts that are asked for have more than ${mostCharacters} characters together.`,
        'Ask for fewer notes at a time (first).',
      );
    texts.push(...some);
  }
  return texts;
}
