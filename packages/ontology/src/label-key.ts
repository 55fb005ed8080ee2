const apostrophes = /[‘’ʼ`´]/gu;

/**
 * The form in which ids, labels and what a person types are compared: no difference of case, accents,
 * composition, kind of apostrophe, hyphen against space, or space around a slash.
 *
 * @example labelKey('Cliëntondersteuner') === labelKey('CLIENTONDERSTEUNER')
 */
export function labelKey(text: string): string {
  return (
    text
      .replace(apostrophes, "'")
      .normalize('NFKD')
      // Decomposed, a letter such as ŉ gives an apostrophe anew.
      .replace(apostrophes, "'")
      .replace(/\p{M}+/gu, '')
      .replace(/[\s_\p{Pd}]+/gu, ' ')
      .replace(/ ?\/ ?/g, '/')
      .trim()
      .toLowerCase()
  );
}
