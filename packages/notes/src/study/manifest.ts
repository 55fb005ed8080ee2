import type { Instrument, Language, LocalText, Study, StudyConcept } from '@samenspel/claims';
import { nearestOf } from '@samenspel/claims';
import { allSchemes } from '@samenspel/ontology';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { literally, type Expectation } from '../diagnostics/expectations.ts';
import { createReport, type Report } from '../diagnostics/report.ts';
import type { YamlEntry, YamlNode } from '../parse/parsed-note.ts';
import { readYaml } from '../parse/yaml-nodes.ts';
import { slug } from '../text/name-key.ts';
import type { Span } from '../text/span.ts';
import { createVocabulary, isSchemeId } from './vocabulary.ts';

/** The name of the file that makes a folder a study. */
export const manifestName = 'samenspel.yaml';

/** What a manifest says. */
export interface Manifest {
  readonly study: Study;
  /** Patterns of paths that hold no notes. */
  readonly ignore: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const manifestKeys = ['id', 'title', 'description', 'languages', 'instruments', 'extend', 'ignore'];
const instrumentKeys = ['id', 'label', 'asked', 'ties', 'roster', 'asked-via'];
const conceptKeys = ['id', 'nl', 'en', 'broader', 'notation', 'definition'];
const tieKeys = ['from', 'to'];

const languagesExpected = literally('nl, en');
const textExpected: Expectation = { nl: 'een tekst', en: 'a text' };
const idExpected: Expectation = {
  nl: 'ten hoogste 100 kleine letters, cijfers en streepjes',
  en: 'at most 100 lower-case letters, digits and hyphens',
};
const listExpected: Expectation = { nl: 'een lijst', en: 'a list' };
const mapExpected: Expectation = {
  nl: 'regels van de vorm sleutel: waarde',
  en: 'lines of the form key: value',
};

/** Reads a study's manifest, `samenspel.yaml`. What is missing or wrong is a diagnostic; the rest counts. */
export function parseManifest(text: string): Manifest {
  const report = createReport();
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const root: Map = {
    span: { start, end: Math.min(text.length, start + 1) },
    entries: readYaml(text, start, text.length, report, 'manifest-syntax'),
  };
  checkKeys(root, manifestKeys, report);
  const languages = languagesIn(root, report);
  const title = localText(get(root, 'title'), languages, report);
  if (title === undefined) missing(root, 'title', textExpected, report);
  const id = studyIdIn(root, report);
  const description = localText(get(root, 'description'), languages, report);
  const extensions = extensionsIn(root, report);
  const study: Study = {
    id: id ?? 'study',
    title: title ?? { [languages[0] ?? 'nl']: id ?? 'study' },
    ...(description === undefined ? {} : { description }),
    languages,
    instruments: listIn(root, 'instruments', report).flatMap((node) =>
      instrumentOf(node, languages, report),
    ),
    extensions,
  };
  const extend = get(root, 'extend');
  for (const { message } of createVocabulary(extensions).problems) {
    report.add('manifest-extension', extend?.span ?? root.span, message);
  }
  const ignore = listIn(root, 'ignore', report).flatMap((node) => textOf(node, report) ?? []);
  return { study, ignore, diagnostics: report.diagnostics };
}

interface Map {
  readonly span: Span;
  readonly entries: readonly YamlEntry[];
}

interface Value {
  readonly span: Span;
  readonly node: YamlNode;
}

function get({ entries }: Map, key: string): Value | undefined {
  const entry = entries.find(({ name }) => name === key);
  if (entry === undefined) return undefined;
  const { node, nameStart } = entry;
  return { node, span: { start: nameStart, end: nameStart + key.length } };
}

function checkKeys({ entries }: Map, keys: readonly string[], report: Report): void {
  const seen = new Set<string>();
  for (const { name, nameStart } of entries) {
    const span = { start: nameStart, end: nameStart + name.length };
    if (!keys.includes(name)) {
      report.add('unknown-key', span, name, literally(keys.join(', ')), () =>
        nearestOf(keys, name),
      );
    } else if (seen.has(name)) {
      report.add('duplicate-key', span, name);
    }
    seen.add(name);
  }
}

function missing({ span }: Map, key: string, expected: Expectation, report: Report): void {
  report.add('manifest-missing', { start: span.start, end: span.end }, key, expected);
}

function textOf(node: YamlNode, report: Report): string | undefined {
  if (node.type === 'text') return node.text.trim() === '' ? undefined : node.text.trim();
  report.add('manifest-value', node, '…', textExpected);
  return undefined;
}

function textIn(map: Map, key: string, report: Report): string | undefined {
  const value = get(map, key);
  return value === undefined ? undefined : textOf(value.node, report);
}

/** What an id may be: a word that needs no quotes on a command line, in an address or as the name of a file. */
const studyId = /^[a-z0-9][a-z0-9._-]{0,99}$/;

function studyIdIn(root: Map, report: Report): string | undefined {
  const id = textIn(root, 'id', report);
  const node = get(root, 'id')?.node;
  if (id === undefined || node === undefined) missing(root, 'id', literally('my-study'), report);
  else if (!studyId.test(id)) report.add('manifest-value', node, id, idExpected, slug(id));
  return id;
}

function listIn(map: Map, key: string, report: Report): readonly YamlNode[] {
  const node = get(map, key)?.node;
  if (node === undefined || (node.type === 'text' && node.text === '')) return [];
  if (node.type === 'list') return node.items;
  report.add('manifest-value', node, key, listExpected);
  return [];
}

function mapOf(node: YamlNode, report: Report): Map | undefined {
  if (node.type === 'map')
    return { span: { start: node.start, end: node.end }, entries: node.entries };
  report.add('manifest-value', node, node.type === 'text' ? node.text : '…', mapExpected);
  return undefined;
}

function isLanguage(text: string): text is Language {
  return text === 'nl' || text === 'en';
}

function languagesIn(root: Map, report: Report): readonly Language[] {
  const languages = listIn(root, 'languages', report).flatMap((node) => {
    const text = textOf(node, report);
    if (text === undefined) return [];
    if (isLanguage(text)) return [text];
    report.add('manifest-value', node, text, languagesExpected);
    return [];
  });
  if (languages.length > 0) return [...new Set(languages)];
  if (get(root, 'languages') === undefined) missing(root, 'languages', languagesExpected, report);
  return ['nl'];
}

/** A text in the study's first language, or a map from language to text. */
function localText(
  value: Value | undefined,
  languages: readonly Language[],
  report: Report,
): LocalText | undefined {
  if (value === undefined) return undefined;
  const { node } = value;
  if (node.type === 'text') {
    return node.text.trim() === '' ? undefined : { [languages[0] ?? 'nl']: node.text.trim() };
  }
  const map = mapOf(node, report);
  if (map === undefined) return undefined;
  const texts = map.entries.flatMap((entry): [Language, string][] => {
    const { name, nameStart } = entry;
    const text = textOf(entry.node, report);
    if (isLanguage(name)) return text === undefined ? [] : [[name, text]];
    const span = { start: nameStart, end: nameStart + name.length };
    report.add('manifest-value', span, name, languagesExpected);
    return [];
  });
  return texts.length === 0 ? undefined : Object.fromEntries(texts);
}

function booleanIn(map: Map, key: string, report: Report): boolean {
  const value = get(map, key);
  if (value === undefined) return false;
  const text = textOf(value.node, report);
  if (text !== 'true' && text !== 'false') {
    report.add('manifest-value', value.node, text ?? '', literally('true, false'));
  }
  return text === 'true';
}

function instrumentOf(
  node: YamlNode,
  languages: readonly Language[],
  report: Report,
): readonly Instrument[] {
  const map = mapOf(node, report);
  if (map === undefined) return [];
  checkKeys(map, instrumentKeys, report);
  const id = textIn(map, 'id', report);
  if (id === undefined) {
    missing(map, 'id', textExpected, report);
    return [];
  }
  const asked = textIn(map, 'asked', report);
  return [
    {
      id,
      label: localText(get(map, 'label'), languages, report) ?? { [languages[0] ?? 'nl']: id },
      ...(asked === undefined ? {} : { asked }),
      ties: listIn(map, 'ties', report).flatMap((tie) => tieOf(tie, report)),
      roster: booleanIn(map, 'roster', report),
      askedVia: booleanIn(map, 'asked-via', report),
    },
  ];
}

function tieOf(node: YamlNode, report: Report): Instrument['ties'] {
  const map = mapOf(node, report);
  if (map === undefined) return [];
  checkKeys(map, tieKeys, report);
  const from = textIn(map, 'from', report);
  const to = textIn(map, 'to', report);
  if (from !== undefined && to !== undefined) return [{ from, to }];
  missing(map, from === undefined ? 'from' : 'to', textExpected, report);
  return [];
}

function extensionsIn(root: Map, report: Report): Study['extensions'] {
  const value = get(root, 'extend');
  if (value === undefined) return {};
  const map = mapOf(value.node, report);
  if (map === undefined) return {};
  const extensions: Record<string, readonly StudyConcept[]> = {};
  for (const { name, nameStart, node } of map.entries) {
    if (!isSchemeId(name)) {
      const open = Object.values(allSchemes).flatMap(({ id, closed }) => (closed ? [] : [id]));
      const span = { start: nameStart, end: nameStart + name.length };
      const near = () => nearestOf(open, name);
      report.add('manifest-value', span, name, literally(open.join(', ')), near);
      continue;
    }
    if (node.type !== 'list') {
      report.add('manifest-value', node, name, listExpected);
      continue;
    }
    extensions[name] = node.items.flatMap((item) => conceptOf(item, report));
  }
  return extensions;
}

function conceptOf(node: YamlNode, report: Report): readonly StudyConcept[] {
  const map = mapOf(node, report);
  if (map === undefined) return [];
  checkKeys(map, conceptKeys, report);
  const id = textIn(map, 'id', report);
  const nl = textIn(map, 'nl', report);
  const en = textIn(map, 'en', report);
  if (id === undefined || nl === undefined || en === undefined) {
    const lacking = id === undefined ? 'id' : nl === undefined ? 'nl' : 'en';
    missing(map, lacking, textExpected, report);
    return [];
  }
  const broader = textIn(map, 'broader', report);
  const notation = textIn(map, 'notation', report);
  const definition = localText(get(map, 'definition'), ['nl'], report);
  return [
    {
      id,
      nl,
      en,
      ...(broader === undefined ? {} : { broader }),
      ...(notation === undefined ? {} : { notation }),
      ...(definition === undefined ? {} : { definition }),
    },
  ];
}
