import type {
  Actor,
  Area,
  Code,
  Entity,
  EntityType,
  Proposition,
  Respondent,
  SourceDocument,
} from '@samenspel/claims';
import { areaKind, granularity, perspective, type SchemeId } from '@samenspel/ontology';
import { conceptOf, expectations } from '../diagnostics/expectations.ts';
import type { Report } from '../diagnostics/report.ts';
import { clears, means } from '../keys/words.ts';
import { splitList } from '../parse/split-list.ts';
import type { Field, Item } from '../parse/parsed-note.ts';
import { conceptFinder, type ConceptFinder, type Vocabulary } from '../study/vocabulary.ts';
import { readWholeNumber } from '../values/measurement.ts';
import { readPhrase } from '../values/phrase.ts';
import type { Declaration } from './declaration.ts';
import type { LinkResolver } from './links.ts';

const none: readonly string[] = [];
const findGranularity = conceptFinder(granularity);
const findPerspective = conceptFinder(perspective);
const findAreaKind = conceptFinder(areaKind);

/** What turns declarations into entities. */
export interface EntityContext {
  readonly links: LinkResolver;
  readonly vocabulary: Vocabulary;
  /** Ids of instruments of the manifest. */
  readonly instruments: ReadonlySet<string>;
  /** Instrument by respondent id, as interviews tell. */
  readonly askedWith: Pick<ReadonlyMap<string, string>, 'get'>;
}

/** Makes the entity that a note or item describes. Roles of respondents are left as actors without area. */
export function entityOf(
  declaration: Declaration,
  note: string,
  context: EntityContext,
  report: Report,
): Entity {
  const reader = readerOf(declaration, context, report);
  const { id, label, aliases } = declaration;
  const base = { id, note, label, aliases };
  switch (declaration.type) {
    case 'actor':
      return { type: 'actor', ...base, ...actorFields(declaration, reader, report) };
    case 'area':
      return { type: 'area', ...base, ...areaFields(reader) };
    case 'respondent':
      return { type: 'respondent', ...base, ...respondentFields(declaration, context, reader) };
    case 'document':
      return { type: 'document', ...base, ...documentFields(reader) };
    case 'proposition':
      return { type: 'proposition', ...base, ...propositionFields(context, reader) };
    case 'code':
      return { type: 'code', ...base, ...codeFields(reader) };
  }
}

type Own<Type extends Entity> = Omit<Type, 'type' | 'id' | 'note' | 'label' | 'aliases'>;

interface FieldReader {
  field(key: string): Field | undefined;
  text(key: string): string | undefined;
  texts(key: string): readonly string[];
  number(key: string): number | undefined;
  links(key: string, type: EntityType): readonly string[];
  concept(key: string, scheme: SchemeId): string | undefined;
  concepts(key: string, scheme: SchemeId): readonly string[];
  closed<Id extends string>(
    key: string,
    scheme: SchemeId,
    finder: ConceptFinder<Id>,
  ): Id | undefined;
}

function itemsOf(field: Field): readonly Item[] {
  return field.items ?? splitList(field.value, field.valueStart);
}

function readerOf(declaration: Declaration, context: EntityContext, report: Report): FieldReader {
  const { links, vocabulary } = context;
  const field = (key: string): Field | undefined => {
    const found = declaration.fields.get(key);
    return found === undefined || found.value === '' || clears(found.value) ? undefined : found;
  };
  const items = (key: string): readonly Item[] => {
    const found = field(key);
    return found === undefined ? [] : itemsOf(found);
  };
  const reportUnknown = (item: Item, scheme: SchemeId): void => {
    const near = () => vocabulary.nearest([scheme], item.text, declaration.language);
    report.add('unknown-value', item, item.text, conceptOf([vocabulary.scheme(scheme)]), near);
  };
  /** What is found in an item; nothing found is reported. */
  const known = <Id extends string>(
    item: Item,
    scheme: SchemeId,
    id: Id | undefined,
  ): Id | undefined => {
    if (id === undefined) reportUnknown(item, scheme);
    return id;
  };
  const wholeItem = (found: Field): Item => ({
    text: found.value,
    start: found.valueStart,
    end: found.valueStart + found.value.length,
  });
  return {
    field,
    text: (key) => field(key)?.value,
    texts: (key) => items(key).map(({ text }) => text),
    number(key) {
      const found = field(key);
      if (found === undefined) return undefined;
      const number = readWholeNumber(found.value);
      if (number === undefined) {
        report.add('bad-number', wholeItem(found), found.value, expectations.wholeNumber);
      }
      return number;
    },
    links: (key, type) =>
      items(key).flatMap((item) =>
        readPhrase(item).names.flatMap((name) => links.find(name, [type], report)?.id ?? []),
      ),
    concept(key, scheme) {
      const found = field(key);
      if (found === undefined) return undefined;
      return known(wholeItem(found), scheme, vocabulary.find(scheme, found.value));
    },
    concepts: (key, scheme) =>
      items(key).flatMap((item) => known(item, scheme, vocabulary.find(scheme, item.text)) ?? []),
    closed(key, scheme, finder) {
      const found = field(key);
      if (found === undefined) return undefined;
      return known(wholeItem(found), scheme, finder.id(found.value));
    },
  };
}

function actorFields(declaration: Declaration, reader: FieldReader, report: Report): Own<Actor> {
  const kind = reader.concept('kind', 'actor-kind');
  const written = reader.closed('granularity', 'granularity', findGranularity);
  if (reader.field('granularity') === undefined) {
    const { span, name } = declaration;
    report.add('granularity-not-said', span, name, expectations.granularity);
  }
  const [employer] = reader.links('employer', 'actor');
  return {
    ...(kind === undefined ? {} : { kind }),
    granularity: written ?? 'category',
    areas: reader.links('area', 'area'),
    parents: [...reader.links('parent', 'actor'), ...reader.links('broader', 'actor')],
    ...(employer === undefined ? {} : { employer }),
    functions: reader.concepts('functions', 'function'),
    targetGroups: reader.concepts('target-groups', 'target-group'),
  };
}

function areaFields(reader: FieldReader): Own<Area> {
  const kind = reader.closed('kind', 'area-kind', findAreaKind);
  return {
    ...(kind === undefined ? {} : { kind }),
    parents: [...reader.links('parent', 'area'), ...reader.links('broader', 'area')],
  };
}

function respondentFields(
  declaration: Declaration,
  context: EntityContext,
  reader: FieldReader,
): Own<Respondent> {
  const view = reader.closed('perspective', 'perspective', findPerspective);
  const members = reader.field('members');
  const count = members === undefined ? undefined : readWholeNumber(members.value);
  const isListed = members !== undefined && count === undefined && !means(members.value, 'unknown');
  const instrument = instrumentOf(context, reader) ?? context.askedWith.get(declaration.id);
  return {
    roles: reader.links('roles', 'actor'),
    areas: reader.links('area', 'area'),
    ...(view === undefined ? {} : { perspective: view }),
    members: isListed ? reader.links('members', 'respondent') : none,
    ...(count === undefined ? {} : { size: count }),
    ...(instrument === undefined ? {} : { instrument }),
    group: members !== undefined,
  };
}

/** The instrument that a note names: one of the manifest by its id, else a concept. */
function instrumentOf({ instruments }: EntityContext, reader: FieldReader): string | undefined {
  const written = reader.text('instrument');
  if (written === undefined) return undefined;
  return instruments.has(written) ? written : reader.concept('instrument', 'instrument');
}

function documentFields(reader: FieldReader): Own<SourceDocument> {
  const year = reader.number('year');
  const title = reader.text('title');
  return {
    authors: reader.texts('authors'),
    ...(year === undefined ? {} : { year }),
    ...(title === undefined ? {} : { title }),
    headings: reader.texts('headings'),
  };
}

function propositionFields(context: EntityContext, reader: FieldReader): Own<Proposition> {
  const number = reader.number('number');
  const instrument = instrumentOf(context, reader);
  return {
    ...(number === undefined ? {} : { number }),
    ...(instrument === undefined ? {} : { instrument }),
  };
}

function codeFields(reader: FieldReader): Own<Code> {
  const codebook = reader.text('scheme');
  const [broader] = reader.links('broader', 'code');
  return {
    ...(codebook === undefined ? {} : { codebook }),
    ...(broader === undefined ? {} : { broader }),
  };
}
