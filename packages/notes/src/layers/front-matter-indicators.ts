import { expectations } from '../diagnostics/expectations.ts';
import type { Report } from '../diagnostics/report.ts';
import { claimKeyNamed, claimKeys, fits, namesOf } from '../keys/key-table.ts';
import { nearestOf } from '@samenspel/claims';
import { fieldOf } from '../parse/header.ts';
import type { Block, Field, ParsedNote, YamlMap } from '../parse/parsed-note.ts';
import { lineIndex } from '../text/line-index.ts';
import { itemLevel, type Fields } from './fields.ts';
import type { ClaimBlock } from './layers.ts';

const kind = 'indicator';

/**
 * The indicator values that front matter lists under `indicators`, as an import writes them, in the form of blocks. The
 * note's own language as a key (`nl` in a Dutch note) is the prose.
 */
export function frontMatterIndicators(note: ParsedNote, report: Report): readonly ClaimBlock[] {
  const inherited = note.header.defaults.map((field) => ({ field, level: 0, over: undefined }));
  if (note.header.indicators.length === 0) return [];
  const lines = lineIndex(note.text);
  return note.header.indicators.map((map, at): ClaimBlock => {
    const all = fieldsIn(map, report);
    const isProse = ({ key }: Field) => key?.en === note.header.language;
    const own = all.filter((field) => !isProse(field));
    const makers = own.filter(({ key }) => key?.makes !== undefined);
    const line = lines.position(map.start).line + 1;
    const block = blockOf(line, map, all, all.find(isProse)?.value ?? '');
    const fields: Fields = { kind, makers, own, level: itemLevel, inherited };
    return { index: note.blocks.length + at, block, kind, fields };
  });
}

const names = namesOf(claimKeys.filter((key) => fits(key, 'indicator')));

function fieldsIn(map: YamlMap, report: Report): readonly Field[] {
  return map.entries.flatMap((entry) => {
    const { name, nameStart } = entry;
    const key = claimKeyNamed(name);
    if (key !== undefined && fits(key, 'indicator')) return fieldOf(entry, key, report) ?? [];
    const span = { start: nameStart, end: nameStart + name.length };
    report.add('unknown-key', span, name, expectations.claimKey, () => nearestOf(names, name));
    return [];
  });
}

function blockOf(
  line: number,
  { start, end }: YamlMap,
  fields: readonly Field[],
  prose: string,
): Block {
  return {
    type: 'item',
    line,
    start,
    end,
    contentStart: start,
    parent: -1,
    heading: -1,
    first: false,
    fields,
    links: [],
    prose,
    id: undefined,
  };
}
