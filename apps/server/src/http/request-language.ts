import type { Language } from '@samenspel/claims';

/** The language of ours that a request likes best by its `Accept-Language`, or nothing when it names neither. */
export function languageOfRequest(accepted: string | undefined): Language | undefined {
  const wishes = (accepted ?? '').split(',').flatMap((wish) => {
    const [, language, weight = '1'] =
      /^\s*(nl|en)(?:-[\w-]*)?\s*(?:;\s*q=([\d.]+))?\s*$/iu.exec(wish) ?? [];
    const liked = Number(weight);
    return language !== undefined && liked > 0 ? [{ language: language.toLowerCase(), liked }] : [];
  });
  const [best] = wishes.sort((one, other) => other.liked - one.liked);
  return best === undefined ? undefined : best.language === 'nl' ? 'nl' : 'en';
}
