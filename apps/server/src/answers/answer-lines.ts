import type { Collaboration } from '@samenspel/claims';
import { labelOf, modality, origin } from '@samenspel/ontology';
import type { Paint } from '../terminal/colour.ts';
import { padded, widthOf, wrap } from '../terminal/text.ts';
import type { Answer, LeftOut, Tie } from './answer.ts';
import { passageOf } from './passage.ts';
import { nameOf, type StudyNames } from './study-names.ts';
import { sayersInWords, wayNames } from './words.ts';

/** How an answer is shown. */
export interface Showing {
  readonly names: StudyNames;
  readonly paint: Paint;
  readonly width: number;
  /** Passages per partner. */
  readonly passages: number;
}

/** An answer in lines: per way the partners and who says so, then the passages that it rests on. */
export function answerLines({ ways, leftOut }: Answer, showing: Showing): readonly string[] {
  const numbers = new Map<string, number>();
  const { paint, names } = showing;
  return [
    ...ways.flatMap(({ way, ties }) => {
      const fresh: Collaboration[] = [];
      const references = ties.map(({ claims }) =>
        claims.slice(0, showing.passages).map((claim) => {
          const known = numbers.get(claim.id);
          if (known !== undefined) return known;
          fresh.push(claim);
          numbers.set(claim.id, numbers.size + 1);
          return numbers.size;
        }),
      );
      return [
        ...wrap(wayNames[way][names.language], showing.width).map((line) => paint('bold', line)),
        ...tieLines(ties, references, showing),
        '',
        ...fresh.flatMap((claim) => [
          ...passageLines(claim, numbers.get(claim.id) ?? 0, numbers, showing),
          '',
        ]),
      ];
    }),
    ...leftOutLines(leftOut, showing),
    ...hiddenLines(
      ways.flatMap(({ ties }) => ties),
      numbers,
      showing,
    ),
  ];
}

function tieLines(
  ties: readonly Tie[],
  references: readonly (readonly number[])[],
  { names, width }: Showing,
): readonly string[] {
  const rows = ties.map((tie, at) => ({
    name: tieName(tie, names),
    said: `${sayersInWords(tie.tally, names.language)}${modalityOf(tie, names)}${inBrackets(references[at] ?? [])}`,
  }));
  const room = width - 4;
  const widest = Math.max(...rows.map(({ name }) => widthOf(name)));
  const left = Math.min(
    widest,
    Math.max(Math.floor(room * 0.6), room - Math.max(...rows.map(({ said }) => widthOf(said)))),
  );
  return rows.flatMap(({ name, said }) => {
    const one = wrap(name, left);
    const other = wrap(said, room - left);
    return Array.from({ length: Math.max(one.length, other.length) }, (_, at) =>
      `  ${padded(one[at] ?? '', left)}  ${other[at] ?? ''}`.trimEnd(),
    );
  });
}

function tieName({ actors, through }: Tie, { actors: known, language }: StudyNames): string {
  const name = (id: string) => nameOf(known.get(id), id, language);
  const via = through.length === 0 ? '' : ` via ${through.map(name).join('; ')}`;
  return `${actors.map(name).join(' – ')}${via}`;
}

/** That all that is said of a tie is wished, expected …, and none of it said to be so. */
function modalityOf({ claims }: Tie, { language }: StudyNames): string {
  const kinds = new Set(claims.map((claim) => claim.modality));
  if (kinds.size === 0 || kinds.has('actual')) return '';
  return ` (${[...kinds].map((id) => labelOf(modality, id, language)).join(', ')})`;
}

function inBrackets(numbers: readonly number[]): string {
  return numbers.length === 0 ? '' : ` [${numbers.join(', ')}]`;
}

function passageLines(
  claim: Collaboration,
  number: number,
  numbers: ReadonlyMap<string, number>,
  { names, paint, width }: Showing,
): readonly string[] {
  const { text, sayers, side, remarks, source } = passageOf(names, claim);
  const mark = `[${String(number)}] `;
  const indent = ' '.repeat(2 + mark.length);
  const room = width - indent.length;
  const repeated = claim.restates.flatMap((id) => numbers.get(id) ?? []);
  const repeats = names.language === 'nl' ? 'herhaalt' : 'repeats';
  const who = `${sayers.join(names.language === 'nl' ? ' en ' : ' and ')}${side === '' ? '' : ` (${side})`}`;
  const more = [
    ...remarks,
    ...(repeated.length === 0 ? [] : [`${repeats}${inBrackets(repeated)}`]),
  ];
  return [
    ...wrap(text, room).map(
      (line, at) => `${at === 0 ? `  ${paint('cyan', mark)}` : indent}${line}`,
    ),
    ...[[`— ${who}`, ...more].join(' · '), source].flatMap((part) =>
      wrap(part, room).map((line) => `${indent}${paint('dim', line)}`),
    ),
  ];
}

function leftOutLines(
  { claims, modalities, origins }: LeftOut,
  { names: { language }, width }: Showing,
): readonly string[] {
  if (claims === 0) return [];
  const kinds = [
    ...Array.from(
      modalities,
      ([id, count]) => `${String(count)} ${labelOf(modality, id, language)}`,
    ),
    ...Array.from(origins, ([id, count]) => `${String(count)} ${labelOf(origin, id, language)}`),
  ].join(', ');
  return wrap(
    language === 'nl'
      ? `Niet meegeteld: ${String(claims)} ${claims === 1 ? 'uitspraak' : 'uitspraken'} (${kinds}). Ook tonen: --all, of een deel met --modality en --origin.`
      : `Left out: ${String(claims)} ${claims === 1 ? 'claim' : 'claims'} (${kinds}). Show them too: --all, or some with --modality and --origin.`,
    width,
  );
}

function hiddenLines(
  ties: readonly Tie[],
  numbers: ReadonlyMap<string, number>,
  { names: { language }, width }: Showing,
): readonly string[] {
  const hidden = new Set(ties.flatMap(({ claims }) => claims.map(({ id }) => id)));
  for (const id of numbers.keys()) hidden.delete(id);
  if (hidden.size === 0) return [];
  const count = String(hidden.size);
  return wrap(
    language === 'nl'
      ? `Niet getoond: nog ${count} ${hidden.size === 1 ? 'passage' : 'passages'}. Alle tonen: --evidence all.`
      : `Not shown: ${count} more ${hidden.size === 1 ? 'passage' : 'passages'}. Show all: --evidence all.`,
    width,
  );
}
