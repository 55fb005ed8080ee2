/** Characters that `nameKey` leaves as they are. */
const plain = /^[a-z0-9'()&.,/-]+(?: [a-z0-9'()&.,/-]+)*$/;

/**
 * The form in which names of notes and links to them are compared: no difference of case, composition (NFC or NFD),
 * kind of apostrophe or width of white space. Accents count.
 */
export function nameKey(name: string): string {
  if (plain.test(name)) return name;
  return name.normalize('NFC').replace(/[‘’ʼ]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();
}

/**
 * A name as an id: lower-case letters and digits without accents, hyphens between words. A name of nothing but other
 * signs stays as it is.
 *
 * @example slug('Chassébuurt e.o.') // 'chassebuurt-e-o'
 */
export function slug(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['‘’ʼ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return words === '' ? nameKey(name) : words;
}

/** The last part of a path, without `.md`. */
export function baseName(path: string): string {
  const file = path.slice(path.lastIndexOf('/') + 1);
  return withoutExtension(file);
}

/** A path without `.md`. */
export function withoutExtension(path: string): string {
  return path.toLowerCase().endsWith('.md') ? path.slice(0, -3) : path;
}
