import type { Language } from '@samenspel/claims';

/** Characters that are looked at: a browser sends some tens. */
const longest = 1_000;

const languages: readonly Language[] = ['nl', 'en'];

/** The language of ours that a request likes best by its `Accept-Language`, or nothing when it names neither. */
export function languageOfRequest(accepted = ''): Language | undefined {
  const wishes = accepted.slice(0, longest).split(',').map(wishIn);
  const [best] = wishes
    .filter(({ liked }) => liked > 0)
    .sort((one, other) => other.liked - one.liked);
  return best?.language;
}

interface Wish {
  readonly language: Language | undefined;
  /** From 0, not at all, to 1; 0 where it is not ours. */
  readonly liked: number;
}

/** A language with its regions, and how much it is liked: `nl-BE;q=0.8`. */
function wishIn(text: string): Wish {
  const [range = '', weight = 'q=1', ...others] = text.split(';').map((part) => part.trim());
  const [name] = range.toLowerCase().split('-');
  const language = languages.find((each) => each === name);
  const [key, number] = weight.toLowerCase().split('=');
  const liked = key === 'q' && others.length === 0 ? Number(number) : 0;
  return { language, liked: language !== undefined && liked <= 1 ? liked : 0 };
}
