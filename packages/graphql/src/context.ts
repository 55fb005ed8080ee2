import type { Language } from '@samenspel/claims';
import { inScope, type Options, type Scope, type Store } from '@samenspel/store';
import { noSeal, type CursorSeal } from './access/cursor-seal.ts';
import type { RequiredRole } from './access/required-role.ts';
import { mayAs } from './access/role.ts';
import { apiError, asked, didYouMean } from './errors.ts';
import { nodeId } from './reading/node-id.ts';
import { openStudy, type OpenStudy } from './reading/open-study.ts';
import { studySchemes, type StudySchemes } from './reading/study-schemes.ts';
import type { Measuring } from './work/measures.ts';
import { onceByRequest } from './work/once.ts';
import { createWork, type Work } from './work/work.ts';
import type { Releases } from './releases/release.ts';
import type { Writing } from './writes/writing.ts';
import { nearestOf } from '@samenspel/claims';
import { labelKey } from '@samenspel/ontology';

/** What a request brings. */
export interface Request {
  readonly store: Store;
  /** The studies that the caller may see: those in which it holds the role that the operation needs. */
  readonly scope: Scope;
  /**
   * The role that the operation needs, for messages, and for what texts may tell: below `researcher` not who said
   * something. When absent everything is told.
   */
  readonly needs?: RequiredRole;
  /** What hides from the caller what cursors hold; nothing does when absent. */
  readonly cursors?: CursorSeal;
  /** Language of labels and texts where a field does not ask for one. */
  readonly language: Language;
  /** Ends the work when the caller goes away, or at the deadline. */
  readonly signal?: AbortSignal;
  /** Where measures are worked out that take long; in this thread when absent. */
  readonly measures?: Measuring;
  /** The most that the operation may cost while it is answered; `costLimit` when absent. */
  readonly cost?: number;
  /** The studies of which the caller may know who wrote what: all when absent. */
  readonly writers?: Scope;
  /** With what a mutation writes; nothing can be written without. */
  readonly writing?: Writing;
  /** What was released of studies; nothing when absent. */
  readonly releases?: Releases;
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
  /** What keeps the work of the operation within bounds. */
  readonly work: Work;
  /** Whether the caller may know who wrote what in a study. */
  readonly knowsWriters: (study: string) => boolean;
  readonly writing: Writing | undefined;
  readonly releases: Releases | undefined;
  /** What is there after a write: nothing that was read before is remembered. */
  readonly after: () => Context;
}

/** Makes the context of one request. */
export function createContext(request: Request): Context {
  const ends = [request.signal, request.writing?.ending].filter((each) => each !== undefined);
  const [signal] = ends.length > 1 ? [AbortSignal.any(ends)] : ends;
  const asked = signal === undefined ? request : { ...request, signal };
  return contextWith(asked, createWork(request.cost, signal, request.measures));
}

function contextWith(request: Request, work: Work): Context {
  const { store, scope, language, signal, needs, cursors = noSeal, writing, writers } = request;
  const knowsSayers = needs === undefined || mayAs(needs.role, 'researcher');
  const options: Options = signal === undefined ? {} : { signal };
  let opened: Promise<readonly OpenStudy[]> | undefined;
  const studies = () =>
    (opened ??= asked(store.studies(scope, options)).then((found) =>
      found.map((study) => openStudy(store, scope, study, { options, cursors, work, knowsSayers })),
    ));
  return {
    language,
    store,
    scope,
    options,
    studies,
    study: async (reference) => pick(await studies(), reference ?? undefined, { needs, work }),
    schemes: studySchemes(undefined, () => undefined),
    work,
    knowsWriters: (study) => writers === undefined || inScope(writers, study),
    writing,
    releases: request.releases === undefined ? undefined : onceByRequest(request.releases),
    after: () => contextWith({ ...request, store: writing?.fresh?.() ?? store }, work),
  };
}

function pick(
  studies: readonly OpenStudy[],
  reference: string | undefined,
  { needs, work }: { readonly needs: RequiredRole | undefined; readonly work: Work },
): OpenStudy {
  const ids = studies.map(({ id }) => id);
  if (reference === undefined) {
    const [only, ...others] = studies;
    if (only === undefined)
      throw apiError('NOT_FOUND', 'There is no study that you may see.', roleHint(needs));
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
  const near = work.nearNames.find(`study ${reference}`, () => {
    const nearest = nearestOf(ids, reference);
    return nearest === undefined ? [] : [nearest];
  });
  throw apiError(
    'NOT_FOUND',
    `There is no study ${JSON.stringify(reference)} that you may see.`,
    didYouMean(near) ?? roleHint(needs),
  );
}

/** What an operation needs, which may be why a study is not seen: it says nothing of what there is. */
function roleHint(needs: RequiredRole | undefined): string {
  const list = 'List the studies with { studies { name } }.';
  if (needs?.by === undefined) return list;
  return `${list} Whoever asks for ${needs.by} sees a study only with the role ${needs.role} in it.`;
}
