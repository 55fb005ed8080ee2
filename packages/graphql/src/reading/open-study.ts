import {
  type ActorFilter,
  type Claim,
  type CountRequest,
  type CountResult,
  type Entity,
  type EntityOf,
  type EntityType,
  type Language,
  type Page,
  type PageRequest,
  type Study,
} from '@samenspel/claims';
import { page, type Degree, type Snapshot } from '@samenspel/snapshot';
import type { LinkToClaim, NoteHead, Options, ResolvedKey, Scope, Store } from '@samenspel/store';
import { byId, type ById } from './by-id.ts';
import type { CursorSeal } from '../access/cursor-seal.ts';
import type { ToldTexts } from '../access/told-text.ts';
import { answered, asked, codeOf } from '../errors.ts';
import {
  costOfChoice,
  type MeasureAnswers,
  type MeasureName,
  type MeasureRequests,
} from '../work/measures.ts';
import { measuresOnce, onceByRequest } from '../work/once.ts';
import type { Work } from '../work/work.ts';
import { namesOf, type EntityNames } from './entity-names.ts';
import { sourcesOf } from './note-sources.ts';
import { actorsLikeIn } from './actors-like.ts';
import { perList } from './per-list.ts';
import { sealedPages } from './sealed-pages.ts';
import { studySchemes, type StudySchemes } from './study-schemes.ts';
import { toldTextsOfStudy } from './told-texts-of-study.ts';

/** A record together with the study that it is of. */
export type InStudy<Item> = Item & { readonly study: OpenStudy };

/** A study as one request sees it: every read within the caller's scope, each record asked for once. */
export interface OpenStudy {
  readonly id: string;
  readonly manifest: Study;
  readonly schemes: StudySchemes;
  readonly entities: { readonly [Type in EntityType]: ById<string, InStudy<EntityOf<Type>>> };
  readonly notes: ById<string, InStudy<NoteHead>>;
  /** `undefined` where a link leads to a claim that is no longer there. */
  readonly claims: ById<string, InStudy<Claim> | undefined>;
  /** By the integers that a snapshot gives; `undefined` where a claim is no longer there. */
  readonly claimsOfRows: ById<number, InStudy<Claim> | undefined>;
  readonly linksTo: ById<string, readonly LinkToClaim[]>;
  /** All entities of a type, ordered by id. */
  readonly all: <Type extends EntityType>(
    type: Type,
  ) => Promise<readonly InStudy<EntityOf<Type>>[]>;
  /** The same as the store gives them. */
  readonly listed: <Type extends EntityType>(type: Type) => Promise<readonly EntityOf<Type>[]>;
  /** Entities of a type by their names. */
  readonly names: (type: EntityType) => Promise<EntityNames>;
  /** The ids of the actors that fulfil conditions. */
  readonly actorsLike: (filter: ActorFilter) => Promise<readonly string[]>;
  readonly allNotes: () => Promise<readonly NoteHead[]>;
  /** What notes say, as written; `null` where it is not known. */
  readonly textsOfNotes: ById<string, string | null>;
  /** What opaque keys stand for, in the order asked. */
  readonly resolveKeys: (keys: readonly string[]) => Promise<readonly (ResolvedKey | undefined)[]>;
  readonly page: (request: Omit<PageRequest, 'study'>) => Promise<Page>;
  /** As `page`, for one of many lists: pages that are asked for together are read together. */
  readonly pageAmongOthers: (request: Omit<PageRequest, 'study'>) => Promise<Page>;
  readonly count: (request: Omit<CountRequest, 'study'>) => Promise<CountResult>;
  readonly snapshot: () => Promise<Snapshot>;
  /** Works a measure out on the snapshot; equal ones of a request once. */
  readonly measure: <Name extends MeasureName>(
    name: Name,
    request: MeasureRequests[Name],
  ) => Promise<MeasureAnswers[Name]>;
  /** A text of a note, as the caller may know it: without the names of respondents where these are not for it. */
  readonly tell: (text: string, language: Language) => string | Promise<string>;
  /** What keeps the work of the operation within bounds. */
  readonly work: Work;
  /** With how many others each actor is in contact, as respondents tell of what is so. */
  readonly degrees: () => Promise<ReadonlyMap<string, Degree>>;
}

/** Units of a budget for an entity: to look its names up, and to see whether it fulfils conditions. */
const costOfNames = 1;
const costOfMatching = 1 / 20;

/** Pages of claims that an operation asks for mostly. */
const fewPages = 2;

/** What stands for an entity that a claim names and no note declares: its id is all that is known of it. */
const undeclared: { readonly [Type in EntityType]: (id: string) => EntityOf<Type> } = {
  actor: (id) => ({
    ...entityBase(id),
    type: 'actor',
    granularity: 'category',
    areas: [],
    parents: [],
    functions: [],
    targetGroups: [],
    implied: true,
  }),
  area: (id) => ({ ...entityBase(id), type: 'area', parents: [], implied: true }),
  respondent: (id) => ({
    ...entityBase(id),
    type: 'respondent',
    roles: [],
    areas: [],
    members: [],
    group: false,
  }),
  document: (id) => ({ ...entityBase(id), type: 'document', authors: [], headings: [] }),
  proposition: (id) => ({ ...entityBase(id), type: 'proposition' }),
  code: (id) => ({ ...entityBase(id), type: 'code' }),
};

function entityBase(id: string): Pick<Entity, 'id' | 'note' | 'label' | 'aliases'> {
  return { id, note: '', label: { nl: id }, aliases: [] };
}

const degreesByActor = perList(
  (all: readonly Degree[]) => new Map(all.map((degree) => [degree.actor, degree])),
);

/** How a study is opened. */
export interface Opening {
  readonly options: Options;
  readonly cursors: CursorSeal;
  readonly work: Work;
  /** Whether the operation may tell who said something. */
  readonly knowsSayers: boolean;
}

/** Opens a study for one request. */
export function openStudy(
  store: Store,
  scope: Scope,
  manifest: Study,
  { options, cursors, work, knowsSayers }: Opening,
): OpenStudy {
  const { id } = manifest;
  const { budget, turns } = work;
  const inStudy = <Item extends object>(item: Item): InStudy<Item> => ({ ...item, study });
  const maybeInStudy = <Item extends object>(item: Item | undefined) =>
    item === undefined ? undefined : inStudy(item);

  function entities<Type extends EntityType>(type: Type): ById<string, InStudy<EntityOf<Type>>> {
    return byId(
      async (ids) => (await asked(store.entities(scope, id, type, ids, options))).map(maybeInStudy),
      (missing) => inStudy(undeclared[type](missing)),
    );
  }
  function listOf<Type extends EntityType>(type: Type) {
    let listed: Promise<readonly EntityOf<Type>[]> | undefined;
    return () => (listed ??= asked(store.allEntities(scope, id, type, options)));
  }
  const lists: {
    readonly [Type in EntityType]: () => Promise<readonly EntityOf<Type>[]>;
  } = {
    actor: listOf('actor'),
    area: listOf('area'),
    respondent: listOf('respondent'),
    document: listOf('document'),
    proposition: listOf('proposition'),
    code: listOf('code'),
  };
  let snapshot: Promise<Snapshot> | undefined;
  const openSnapshot = () => (snapshot ??= asked(store.snapshot(scope, id, options)));
  const rows = byId<number, InStudy<Claim> | undefined>(
    async (wanted) =>
      (await asked(store.claimsOfRows(scope, id, wanted, options))).map(maybeInStudy),
    () => undefined,
  );

  async function snapshotUnlessTooLarge(): Promise<Snapshot | undefined> {
    try {
      return await openSnapshot();
    } catch (error) {
      if (codeOf(error) === 'TOO_LARGE') return undefined;
      throw error;
    }
  }
  let pages = 0;
  const pageOfStore = onceByRequest(async (request: Omit<PageRequest, 'study'>) => {
    pages += 1;
    // How large the study is need not be known for the one or two pages that most ask for.
    const opened = pages > fewPages ? await snapshotUnlessTooLarge() : undefined;
    budget.spend(costOfChoice(request.filter, opened?.claims ?? 0));
    return turns.take(() => asked(store.page(scope, { ...request, study: id }, options)));
  });
  async function pageAmongOthers(request: Omit<PageRequest, 'study'>): Promise<Page> {
    const opened = await snapshotUnlessTooLarge();
    if (opened === undefined) return pageOfStore(request);
    budget.spend(costOfChoice(request.filter, opened.claims));
    const { items, ...found } = await turns.take(() => answered(page, opened, request));
    const claims = await rows.many(items.map((item) => item.id));
    return {
      ...found,
      items: items.flatMap(({ cursor }, position) => {
        const item = claims[position];
        return item === undefined ? [] : { item, cursor };
      }),
    };
  }

  const measure = measuresOnce(openSnapshot, work);
  let told: Promise<ToldTexts> | undefined;
  let toldAtOnce: ToldTexts | undefined;
  const names: Readonly<Record<EntityType, () => Promise<EntityNames>>> = {
    actor: namesOfType('actor'),
    area: namesOfType('area'),
    respondent: namesOfType('respondent'),
    document: namesOfType('document'),
    proposition: namesOfType('proposition'),
    code: namesOfType('code'),
  };
  function namesOfType(type: EntityType): () => Promise<EntityNames> {
    let named: Promise<EntityNames> | undefined;
    return () =>
      (named ??= lists[type]().then((all) => {
        budget.spendOnMeasure(all.length * costOfNames);
        return turns.take(() => namesOf(all));
      }));
  }
  const actorsLike = onceByRequest(async (filter: ActorFilter) => {
    const [actors, areas] = await Promise.all([lists.actor(), lists.area()]);
    budget.spendOnMeasure(actors.length * costOfMatching);
    return turns.take(() => actorsLikeIn(actors)(areas)(manifest)(filter));
  });

  const study: OpenStudy = {
    id,
    manifest,
    schemes: studySchemes(manifest, () => study),
    entities: {
      actor: entities('actor'),
      area: entities('area'),
      respondent: entities('respondent'),
      document: entities('document'),
      proposition: entities('proposition'),
      code: entities('code'),
    },
    notes: byId(
      async (ids) => {
        const heads = new Map(
          (await asked(store.notes(scope, id, ids, options))).map((note) => [note.id, note]),
        );
        return ids.map((note) => maybeInStudy(heads.get(note)));
      },
      (missing) => inStudy({ id: missing, path: missing, title: missing, type: 'note', hash: '' }),
    ),
    claims: byId(
      async (ids) => (await asked(store.claims(scope, id, ids, options))).map(maybeInStudy),
      () => undefined,
    ),
    claimsOfRows: rows,
    linksTo: byId(
      async (ids) => {
        const links = await asked(store.linksTo(scope, id, ids, options));
        return ids.map((claim) => links.get(claim));
      },
      () => [],
    ),
    all: async (type) => (await lists[type]()).map(inStudy),
    listed: (type) => lists[type](),
    names: (type) => names[type](),
    actorsLike,
    allNotes: () => asked(store.notes(scope, id, undefined, options)),
    textsOfNotes: byId(
      (ids) =>
        sourcesOf(ids, async (note) => (await asked(store.note(scope, id, note, options)))?.source),
      () => null,
    ),
    resolveKeys: (keys) => asked(store.resolve(scope, keys, options)),
    page: sealedPages(cursors, pageOfStore),
    pageAmongOthers: sealedPages(cursors, pageAmongOthers),
    count: async (request) => {
      const opened = await snapshotUnlessTooLarge();
      if (opened !== undefined) return measure('count', request);
      return turns.take(() => asked(store.count(scope, { ...request, study: id }, options)));
    },
    measure,
    tell: (text, language) => {
      if (knowsSayers || text === '') return text;
      told ??= toldTextsOfStudy(store, scope, id, options).then((texts) => (toldAtOnce = texts));
      if (toldAtOnce !== undefined) return toldAtOnce.tell(text, language);
      return told.then((texts) => texts.tell(text, language));
    },
    work,
    snapshot: openSnapshot,
    degrees: () => measure('degrees', {}).then(degreesByActor),
  };
  return study;
}
