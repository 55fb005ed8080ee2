import type { Language } from '@samenspel/claims';
import type { Options, Scope, Store } from '@samenspel/store';
import { apiError, asked, didYouMean } from './errors.ts';
import { nodeId } from './reading/node-id.ts';
import { openStudy, type OpenStudy } from './reading/open-study.ts';
import { studySchemes, type StudySchemes } from './reading/study-schemes.ts';
import { nearestOf } from '@samenspel/claims';
import { labelKey } from '@samenspel/ontology';

/** What a request brings. */
export interface Request {
  readonly store: Store;
  /** The studies that the caller may see. */
  readonly scope: Scope;
  /** Language of labels and texts where a field does not ask for one. */
  readonly language: Language;
  /** Ends the work when the caller goes away. */
  readonly signal?: AbortSignal;
}

/** What resolvers work with: one per request, for it remembers what was read. */
export interface Context {
  readonly language: Language;
  readonly store: Store;
  readonly scope: Scope;
  readonly options: Options;
  /** The studies in scope. */
  readonly studies: () => Promise<readonly OpenStudy[]>;
  /** The study that a text names by id, title or node id; without a text the only one in scope. */
  readonly study: (reference?: string | null) => Promise<OpenStudy>;
  /** The schemes as the ontology has them. */
  readonly schemes: StudySchemes;
}

/** Makes the context of one request. */
export function createContext({ store, scope, language, signal }: Request): Context {
  const options: Options = signal === undefined ? {} : { signal };
  let opened: Promise<readonly OpenStudy[]> | undefined;
  const studies = () =>
    (opened ??= asked(store.studies(scope, options)).then((found) =>
      found.map((study) => openStudy(store, scope, study, options)),
    ));
  return {
    language,
    store,
    scope,
    options,
    studies,
    study: async (reference) => pick(await studies(), reference ?? undefined),
    schemes: studySchemes(undefined, () => undefined),
  };
}

function pick(studies: readonly OpenStudy[], reference: string | undefined): OpenStudy {
  const ids = studies.map(({ id }) => id);
  if (reference === undefined) {
    const [only, ...others] = studies;
    if (only === undefined) throw apiError('NOT_FOUND', 'There is no study that you may see.');
    if (others.length === 0) return only;
    throw apiError(
      'BAD_ARGUMENT',
      `There are ${studies.length} studies, and the field does not say which.`,
      `Give the argument "study": one of ${ids.join(', ')}.`,
    );
  }
  const sought = labelKey(reference);
  const named = ({ id, manifest: { title } }: OpenStudy) =>
    nodeId('study', id, id) === reference ||
    [id, title.nl, title.en].some((name) => name !== undefined && labelKey(name) === sought);
  const found = studies.find(({ id }) => id === reference) ?? studies.find(named);
  if (found !== undefined) return found;
  const near = nearestOf(ids, reference);
  throw apiError(
    'NOT_FOUND',
    `There is no study ${JSON.stringify(reference)} that you may see.`,
    near === undefined ? `There are: ${ids.join(', ')}.` : didYouMean([near]),
  );
}
