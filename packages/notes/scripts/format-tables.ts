import { allSchemes, type SchemeId } from '@samenspel/ontology';
import { claimKeys, keyGroups, messages, noteKeys, type Key } from '../src/index.ts';
import type { Rows } from '@samenspel/pages';

const kindLetters = {
  collaboration: 'C',
  finding: 'F',
  position: 'P',
  placement: 'L',
  indicator: 'I',
} as const;

function on({ on: kinds, of }: Key): string {
  const letters = Object.values(kindLetters);
  if (kinds.length === letters.length) return '*';
  if (kinds.length > 0) return kinds.map((kind) => kindLetters[kind]).join(' ');
  return of === 'every' ? 'every note' : (of ?? []).join(', ');
}

function value({ value: type, list }: Key): string {
  return `${valueName(type)}${list ? ' +' : ''}`;
}

function valueName(type: Key['value']): string {
  switch (type.type) {
    case 'link':
      return `link (${type.to.join(', ')})${type.self === true ? ' or self' : ''}`;
    case 'concept':
      return `concept (${type.schemes.join(', ')})`;
    case 'finding':
      return 'category, category/concept';
    case 'claim':
      return type.orConcept === true ? 'claim or concept' : 'claim';
    case 'chain':
      return 'chain of links or self';
    case 'sayers':
      return 'sayer';
    case 'source':
      return '[document] [§ locator]';
    case 'quantifier':
      return 'concept (quantifier) [link]';
    case 'frequency':
      return 'concept (frequency), n per [n] unit';
    case 'yes-no':
      return 'yes, no';
    case 'value':
      return 'L: concept, yes/no, not …; I: number unit';
    case 'comparison':
      return 'concept (comparison), ±n unit';
    case 'reference':
      return 'area [number unit]';
    case 'date':
      return 'EDTF';
    case 'note-type':
      return 'type of note';
    case 'item-type':
      return 'type of note';
    case 'language':
      return 'nl, en';
    case 'label':
      return 'text or language: text';
    case 'members':
      return 'link (respondent), number or unknown';
    case 'indicators':
      return 'maps';
    case 'number':
    case 'text':
    case 'id':
      return type.type;
  }
}

function down({ down: places }: Key): string {
  if (places.length === 0) return '–';
  return places.map((place) => (place === 'note' ? 'n' : 's')).join(' ');
}

function keyTable(group: string, rowsOfGroup: readonly { readonly en: string }[]): Rows {
  const names = new Set(rowsOfGroup.map(({ en }) => en));
  const isOfNotes = group === 'front-matter';
  const keys = (isOfNotes ? noteKeys : claimKeys).filter(({ en }) => names.has(en));
  const rows = keys.map((key) => [
    `\`${key.en}\``,
    `\`${key.nl}\``,
    on(key),
    value(key),
    ...(isOfNotes ? [] : [down(key)]),
    key.rule.en,
  ]);
  const head = ['en', 'nl', 'on', 'value', ...(isOfNotes ? [] : ['down']), 'rule'];
  return [head, ...rows];
}

/** Closed schemes that values of keys come from, in the order of the keys. */
function closedValues(): Rows {
  const used = new Set<SchemeId>(['mode']);
  for (const { value: type } of [...claimKeys, ...noteKeys]) {
    if (type.type === 'concept') for (const id of type.schemes) used.add(id);
  }
  for (const id of ['finding-category', 'quantifier', 'frequency', 'comparison', 'yes-no'] as const)
    used.add(id);
  const rows = [...used].flatMap((id) => {
    const { closed, concepts } = allSchemes[id];
    if (!closed) return [];
    const names = (language: 'en' | 'nl') =>
      concepts.map((concept) => concept[language]).join(', ');
    return [[`\`${id}\``, names('en'), names('nl')]];
  });
  return [['scheme', 'en', 'nl'], ...rows];
}

function diagnostics(): Rows {
  const rows = Object.entries(messages).map(([code, { severity, en }]) => [
    `\`${code}\``,
    severity,
    en.replaceAll('{found}', '…').replaceAll('{expected}', '…'),
  ]);
  return [['code', 'severity', 'message'], ...rows];
}

/** Every table of docs/notes-format.md by its name; the rest of the page is written by hand. */
export const tables: Readonly<Record<string, Rows>> = {
  ...Object.fromEntries(
    Object.entries(keyGroups).map(([group, rows]) => [group, keyTable(group, rows)]),
  ),
  'closed-values': closedValues(),
  diagnostics: diagnostics(),
};
