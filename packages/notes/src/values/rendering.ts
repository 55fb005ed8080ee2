import type { Language } from '@samenspel/claims';

/** What a claim says in the language that is not the note's. */
export interface Rendering {
  readonly prose?: string;
  readonly condition?: string;
}

/** Before what a condition says, at the end of a rendering in that language. */
export const conditionMarks: Readonly<Record<Language, string>> = {
  nl: '; voorwaarde:',
  en: '; condition:',
};

const marks: Readonly<Record<Language, RegExp>> = {
  nl: /;\s*[Vv]oorwaarde:/u,
  en: /;\s*[Cc]ondition:/u,
};

/** Parts what a rendering says of the prose from what it says of the condition. */
export function readRendering(written: string, language: Language): Rendering {
  const mark = marks[language].exec(written);
  if (mark === null) return { prose: written };
  const condition = withoutStop(written.slice(mark.index + mark[0].length).trim());
  if (condition === '') return { prose: written };
  const prose = written.slice(0, mark.index).trim();
  return prose === '' ? { condition } : { prose: withStop(prose), condition };
}

/** A sign that ends a sentence, within closing quotes or brackets too. */
const ending = /[.?!…]["'’”»)\]]*$/u;

function withStop(sentence: string): string {
  return ending.test(sentence) ? sentence : `${sentence}.`;
}

/** A last stop that is not that of the sentence: of dots, of `etc.` and `enz.`, and of letters such as `e.d.`. */
const ownStop = /(?:\.|\P{L}(?:etc|enz)|\p{L}\.\p{L})\.$/iu;

function withoutStop(sentence: string): string {
  return ownStop.test(` ${sentence}`) ? sentence : sentence.replace(/\.$/u, '');
}
