import { expectations } from '../diagnostics/expectations.ts';
import type { Report } from '../diagnostics/report.ts';
import type { Key } from '../keys/key.ts';
import { nearestKey } from '../parse/field-names.ts';
import type { Header } from '../parse/header.ts';
import type { Block, Field } from '../parse/parsed-note.ts';
import type { Span } from '../text/span.ts';

/** Where the name of a field stands. */
export function nameSpan({ name, nameStart }: Field): Span {
  return { start: nameStart, end: nameStart + name.length };
}

/** The fields of a paragraph of defaults that may be that; any other is told. */
export function defaultFields(block: Block, header: Header, report: Report): readonly Field[] {
  return ownFields(block, header, report).filter((field) => {
    if (field.key?.down.includes('section') === true) return true;
    report.add('not-a-default', nameSpan(field), field.name);
    return false;
  });
}

/** The fields of a block with a key of claims, each key once; any other is told. */
export function ownFields(
  block: Block,
  { type, language }: Header,
  report: Report,
): readonly Field[] {
  if (block.fields.length === 0) return block.fields;
  const seen: Key[] = [];
  return block.fields.filter((field) => {
    const { key, name } = field;
    if (key === undefined) {
      const near = () => nearestKey(name, language);
      report.add('unknown-key', nameSpan(field), name, expectations.claimKey, near);
      return false;
    }
    if (key.on.length === 0) {
      // Under the headings of a register, keys of notes are defaults for its items.
      if (type === 'register') return false;
      report.add('key-does-not-fit', nameSpan(field), name, expectations.itemKey);
      return false;
    }
    if (seen.includes(key)) {
      report.add('duplicate-key', nameSpan(field), name);
      return false;
    }
    seen.push(key);
    if (field.value === '') {
      report.add('empty-value', field, name, expectations.value);
      return false;
    }
    return true;
  });
}
