import type { Language, Measurement } from '@samenspel/claims';

/** Digits with what groups them and what sets decimals apart, per language. */
const numberForms: Readonly<Record<Language, RegExp>> = {
  nl: /^(?:\d{1,3}(?:[.  ]\d{3})+|\d+)(?:,\d+)?/,
  en: /^(?:\d{1,3}(?:[,  ]\d{3})+|\d+)(?:\.\d+)?/,
};
const approximation = /^(?:±|~|≈|ca\.?|circa|ongeveer|about)\s*/i;
const sign = /^([+−–-])\s*(?=\d)/;
const rangeMark = /^\s*[–-]\s*(?=\d)/;

interface Read {
  readonly value: number;
  readonly rest: string;
}

/** The number that a text begins with, decimals by the language, and what follows it. */
function readNumber(text: string, language: Language): Read | undefined {
  const [digits] = numberForms[language].exec(text) ?? [];
  if (digits === undefined) return undefined;
  const rest = text.slice(digits.length);
  // 4.5 in a Dutch note: neither a decimal nor thousands.
  if (/^[.,]?\d/.test(rest)) return undefined;
  const [whole = '', decimals] = digits.split(language === 'nl' ? ',' : '.');
  const plain = whole.replace(/\D/g, '');
  return { value: Number(decimals === undefined ? plain : `${plain}.${decimals}`), rest };
}

/**
 * A number as a source writes it: `17,2 %`, approximate `± 9 %`, a change `+31 %`, a range `10–12 %`, with or without
 * a unit. Decimals are by the language: a comma in Dutch, a point in English.
 */
export function readMeasurement(text: string, language: Language): Measurement | undefined {
  let rest = text.trim();
  const isApproximate = approximation.test(rest);
  rest = rest.replace(approximation, '');
  const [signed, mark] = sign.exec(rest) ?? [];
  const first = readNumber(rest.slice(signed?.length ?? 0), language);
  if (first === undefined) return undefined;
  let upper: number | undefined;
  rest = first.rest;
  const range = rangeMark.exec(rest)?.[0];
  if (range !== undefined) {
    const second = readNumber(rest.slice(range.length), language);
    if (second === undefined) return undefined;
    ({ value: upper, rest } = second);
  }
  const unit = rest.trim();
  return {
    value: mark === undefined || mark === '+' ? first.value : -first.value,
    ...(upper === undefined ? {} : { upper }),
    ...(unit === '' ? {} : { unit }),
    ...(isApproximate ? { approximate: true } : {}),
    ...(mark === undefined ? {} : { change: true }),
  };
}

/** A whole number of at most nine digits. */
export function readWholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
