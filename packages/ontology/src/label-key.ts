/**
 * The form in which ids, labels and what a person types are compared: no difference of case, accents,
 * composition, kind of apostrophe, or hyphen against space.
 *
 * @example labelKey('Cliëntondersteuner') === labelKey('CLIENTONDERSTEUNER')
 */
export function labelKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[\s_\p{Pd}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
