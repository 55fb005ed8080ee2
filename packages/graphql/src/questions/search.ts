import {
  searchLimits,
  type SearchHit,
  type SearchRequest,
  type SearchResult,
} from '@samenspel/store';
import type { Language } from '@samenspel/claims';
import type { Builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { valuesOfTable } from '../enums/table-values.ts';
import { asked } from '../errors.ts';
import { allInOrder } from '../reading/all-in-order.ts';
import type { OpenStudy } from '../reading/open-study.ts';
import type { NodeRecord } from '../records.ts';
import type { Types } from '../types.ts';

/** What a search found. */
export interface SearchResultRecord {
  readonly total: number;
  readonly hits: readonly SearchHitRecord[];
}

/** A record that a search found. */
export interface SearchHitRecord {
  readonly node: NodeRecord;
  readonly score: number;
  readonly highlight: string;
}

/** A part of a text, found or not. */
export interface TextPartRecord {
  readonly text: string;
  readonly found: boolean;
}

/** What stores put around what they found; no text contains them. */
const start = '\uE000';
const end = '\uE001';

/** A highlighted text in parts. */
function partsOf(highlight: string): readonly TextPartRecord[] {
  return highlight.split(start).flatMap((piece, position) => {
    const [found = '', ...rest] = position === 0 ? ['', piece] : piece.split(end);
    return [
      { text: found, found: true },
      { text: rest.join(''), found: false },
    ].filter(({ text }) => text !== '');
  });
}

/** What a search found something by, as the caller may know it; without marks where it says something else then. */
async function toldHighlight(
  study: OpenStudy,
  { highlight }: SearchHit,
  language: Language,
): Promise<string> {
  const text = unmarked(highlight);
  const told = await study.tell(text, language);
  return told === text ? highlight : told;
}

/** Whether something was found by what the caller may know: a name that is not told finds nothing. */
async function isTold(
  study: OpenStudy,
  { highlight }: SearchHit,
  language: Language,
): Promise<boolean> {
  const text = unmarked(highlight);
  const told = await study.tell(text, language);
  if (told === text) return true;
  return partsOf(highlight).some((part) => part.found && told.includes(part.text));
}

function unmarked(highlight: string): string {
  return highlight.replaceAll(start, '').replaceAll(end, '');
}

async function studiesById(context: Context): Promise<ReadonlyMap<string, OpenStudy>> {
  return new Map((await context.studies()).map((study) => [study.id, study]));
}

function recordOf(
  study: OpenStudy,
  { type, id }: SearchHit,
): NodeRecord | undefined | Promise<NodeRecord | undefined> {
  return type === 'claim' ? study.claims.one(id) : study.entities[type].one(id);
}

/** What a search can find, with what it means to look for it. */
const targets: Readonly<Record<SearchHit['type'], string>> = {
  claim: 'Claims, by their paraphrases.',
  actor: 'Actors, by their names.',
  area: 'Areas, by their names.',
  document: 'Documents, by their titles.',
  proposition: 'Propositions, by their words.',
  code: 'Codes of the codebook.',
  respondent: 'Respondents, by their pseudonyms.',
};

/** Units of a budget for one look through the words of all studies. */
const costOfSearch = 100;

/**
 * Hits of some sorts among those of a store, which finds all sorts: page after page as far as it ranks, so that
 * neither a place nor the total tells of the others.
 */
async function hitsAmong(
  context: Context,
  request: SearchRequest & { readonly first: number; readonly offset: number },
  among: ReadonlySet<SearchHit['type']>,
): Promise<SearchResult> {
  const { store, scope, options, language } = context;
  const opened = await studiesById(context);
  const { budget, turns } = context.work;
  const search = (wanted: SearchRequest) => {
    budget.spend(costOfSearch);
    return turns.take(() => asked(store.search(scope, wanted, options)));
  };
  if (Object.keys(targets).length === among.size) return search(request);
  // What is refused of all sorts is refused of some.
  await search({ ...request, text: '' });
  const hits: SearchHit[] = [];
  for (let offset = 0; offset < searchLimits.reach; offset += searchLimits.first) {
    const found = await search({ ...request, first: searchLimits.first, offset });
    const told = await Promise.all(
      found.hits.map(async (hit) => {
        const study = opened.get(hit.study);
        return among.has(hit.type) && study !== undefined && (await isTold(study, hit, language));
      }),
    );
    hits.push(...found.hits.filter((_, position) => told[position]));
    if (found.total <= offset + searchLimits.first) break;
  }
  return {
    hits: hits.slice(request.offset, request.offset + request.first),
    total: hits.length,
  };
}

async function searchFor(
  context: Context,
  request: {
    readonly text: string;
    readonly among: readonly SearchHit['type'][];
    readonly studies: readonly string[] | undefined;
    readonly first: number;
    readonly offset: number;
  },
): Promise<SearchResultRecord> {
  const { text, first, offset } = request;
  const studies =
    request.studies === undefined
      ? undefined
      : await allInOrder(
          [...new Set(request.studies)].map(async (each) => (await context.study(each)).id),
        );
  const { hits, total } = await hitsAmong(
    context,
    {
      text,
      first,
      offset,
      language: context.language,
      ...(studies === undefined ? {} : { studies }),
    },
    new Set(request.among),
  );
  const { language } = context;
  const opened = await studiesById(context);
  const found = await Promise.all(
    hits.map(async (hit): Promise<readonly SearchHitRecord[]> => {
      const study = opened.get(hit.study);
      const node = study === undefined ? undefined : await recordOf(study, hit);
      if (study === undefined || node === undefined) return [];
      return [{ node, score: hit.score, highlight: await toldHighlight(study, hit, language) }];
    }),
  );
  return { total, hits: found.flat() };
}

/** Looking for words. */
export function defineSearch(builder: Builder, types: Types): void {
  const textPart = builder.objectRef<TextPartRecord>('TextPart').implement({
    description: 'A part of a text.',
    fields: (t) => ({
      text: t.exposeString('text', { description: 'The characters.' }),
      found: t.exposeBoolean('found', { description: 'Whether it is what was looked for.' }),
    }),
  });
  const hit = builder.objectRef<SearchHitRecord>('SearchHit').implement({
    description: 'A claim or an entity that a search found.',
    fields: (t) => ({
      node: t.expose('node', { type: types.node, description: 'What was found.' }),
      score: t.exposeFloat('score', {
        description: 'Higher is better; comparable within one answer only.',
      }),
      highlights: t.field({
        type: [textPart],
        description: 'The text that it was found by, in parts.',
        resolve: ({ highlight }) => partsOf(highlight),
      }),
    }),
  });
  const result = builder.objectRef<SearchResultRecord>('SearchResult').implement({
    description: 'What a search found.',
    fields: (t) => ({
      total: t.exposeInt('total', { description: 'Hits in all, as far as the store counts.' }),
      hits: t.expose('hits', { type: [hit], description: 'The best of them first.' }),
    }),
  });
  const target = builder.enumType('SearchTarget', {
    description: 'What a search can find.',
    values: valuesOfTable(targets, (meaning) => meaning),
  });
  builder.queryField('search', (t) =>
    t.field({
      type: result,
      description:
        'Claims and entities with words in their texts and names, in either language, whatever the case and accents.',
      extensions: { weight: 20 },
      args: {
        text: t.arg.string({
          required: true,
          description: 'Words; found is what has each of them.',
        }),
        studies: t.arg({
          type: [types.reference],
          description: 'Only in these studies; in all that you may see when absent.',
        }),
        among: t.arg({
          type: [target],
          defaultValue: ['claim', 'actor', 'area', 'document', 'proposition', 'code'],
          required: true,
          description: 'Only such; without it all but respondents.',
        }),
        first: t.arg.int({
          defaultValue: 20,
          required: true,
          description: 'So many hits, at most 200.',
        }),
        offset: t.arg.int({ defaultValue: 0, required: true, description: 'After so many hits.' }),
      },
      resolve: (_root, { text, studies, among, first, offset }, context) =>
        searchFor(context, { text, studies: studies ?? undefined, among, first, offset }),
    }),
  );
}
