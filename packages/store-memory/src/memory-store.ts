import { claimLinks, linkedIds, recordKey, type NoteRecord } from '@samenspel/claims';
import { count, createSnapshotKeeper, type Snapshot } from '@samenspel/snapshot';
import {
  answer,
  asSnapshotFailure,
  checkErase,
  checkHistory,
  checkScope,
  checkSearch,
  checkStudyId,
  compareCodePoints,
  createTombstones,
  inScope,
  noSuchStudy,
  pageFrom,
  stopIfAborted,
  StoreError,
  type LinkToClaim,
  type NoteChange,
  type NoteHead,
  type Options,
  type ResolvedKey,
  type Scope,
  type Store,
  type Tombstones,
  type WriteReport,
} from '@samenspel/store';
import { erasedParts, erasingAgain, planErasure, receiptOf } from '@samenspel/store/keeping';
import { createKeptStudy, type KeptStudy, type Outcome } from './kept-study.ts';
import { searchStudies } from './search.ts';

export interface MemoryOptions {
  /** Claims above which a study is too large for a snapshot; none when absent. */
  readonly snapshotLimit?: number;
  /** Days that the history is kept, counted at each write; for ever when absent. */
  readonly historyDays?: number;
  /** Where it is kept what was erased; in memory, as long as the store, when absent. */
  readonly tombstones?: Tombstones;
}

/**
 * A store that lives as long as the program: the engine of the editor and of the browser, and the reference that
 * other stores are compared with.
 */
export function createMemoryStore(options: MemoryOptions = {}): Store {
  const { historyDays } = options;
  const kept = new Map<string, KeptStudy>();
  const tombstones = options.tombstones ?? createTombstones();
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();

  /** Writes and erasures wait for each other, so that nothing is written that is being erased. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };

  const checkOpen = (options: Options | undefined) => {
    if (closed) throw new StoreError('STORE_UNAVAILABLE', 'The store is closed. Open another one.');
    stopIfAborted(options);
  };

  /** The study, when it is there and in scope. */
  const open = (scope: Scope, study: string, options: Options | undefined): KeptStudy => {
    checkOpen(options);
    checkScope(scope, study);
    const found = kept.get(study);
    if (found === undefined) throw noSuchStudy(study);
    return found;
  };

  /** Changes that bring back what was erased, with the reason. */
  const erasedAmong = async (study: string, changes: readonly NoteChange[]) => {
    const erased = await tombstones.of(study);
    const found = new Map<NoteChange, string>();
    if (erased.isEmpty) return found;
    for (const change of changes) {
      const reason = 'put' in change ? await erasedParts(change.put, erased) : undefined;
      if (reason !== undefined) found.set(change, reason);
    }
    return found;
  };

  const everything: Scope = { studies: 'all' };
  const keeper = createSnapshotKeeper(
    {
      version: (study) => answer(() => open(everything, study, undefined).version()),
      changes: (study, since) => answer(() => open(everything, study, undefined).changes(since)),
      scan: (study, notes, { entities }) =>
        answer(() => open(everything, study, undefined).scan(notes, entities)),
    },
    { limit: options.snapshotLimit ?? Infinity },
  );

  /** Answers from the snapshot of a study. */
  const fromSnapshot = async <Result>(
    scope: Scope,
    study: string,
    given: Options | undefined,
    work: (snapshot: () => Promise<Snapshot>) => Promise<Result>,
  ): Promise<Result> => {
    open(scope, study, given);
    try {
      return await work(() => keeper.snapshot(study, given?.signal));
    } catch (error) {
      stopIfAborted(given);
      throw asSnapshotFailure(error);
    }
  };

  const visible = (scope: Scope): readonly KeptStudy[] =>
    [...kept]
      .filter(([study]) => inScope(scope, study))
      .sort(([a], [b]) => compareCodePoints(a, b))
      .map(([, found]) => found);

  return {
    name: 'memory',

    studies: (scope, options) =>
      answer(() => {
        checkOpen(options);
        return visible(scope).map(({ study }) => study());
      }),

    async write(study, changes, options) {
      checkStudyId(study.id);
      checkOpen(options);
      const all: NoteChange[] = [];
      for await (const change of changes) {
        stopIfAborted(options);
        all.push(change);
      }
      return inTurn(async () => {
        const erased = await erasedAmong(study.id, all);
        checkOpen(options);
        const target = kept.get(study.id) ?? createKeptStudy(study, historyDays);
        kept.set(study.id, target);
        const outcomes = target.apply(study, all, { ...options, erased });
        const report = reportOf(target, outcomes);
        options?.onProgress?.({ notes: outcomes.length, claims: report.claims });
        return report;
      });
    },

    drop: (study, options) =>
      inTurn(() =>
        answer(() => {
          checkOpen(options);
          kept.delete(study);
        }),
      ),

    async erase(study, request, options) {
      checkErase(request);
      checkOpen(options);
      const receipt = await inTurn(async () => {
        const target = open(everything, study, options);
        const at = new Date();
        const plan = await planErasure(
          {
            ...{ claims: new Set(), notes: new Set() },
            respondents: new Set([request.respondent]),
          },
          () => recordsIn(target),
        );
        await tombstones.add(study, plan.erased);
        checkOpen(undefined);
        target.erase(plan, request, at);
        return receiptOf(plan, { study, version: target.version(), at }, placesBeside);
      });
      await keeper.forget(study);
      return receipt;
    },

    renewEpochs: (options) =>
      inTurn(async () => {
        checkOpen(options);
        for (const [study, target] of kept) {
          const again = await erasingAgain(await tombstones.of(study), recordsIn(target));
          target.erase(await planErasure(again, () => recordsIn(target)), {}, new Date());
          target.renewEpoch();
        }
      }),

    history: (scope, study, request, options) =>
      answer(() => {
        return open(scope, study, options).history(checkHistory(request));
      }),

    versions: (scope, options) =>
      answer(() => {
        checkOpen(options);
        return new Map(visible(scope).map((found) => [found.study().id, found.version()]));
      }),

    version: (scope, study, options) =>
      answer(() => {
        return open(scope, study, options).version();
      }),

    changes: (scope, study, since, options) =>
      answer(() => {
        return open(scope, study, options).changes(since);
      }),

    scan: (scope, study, notes, options) =>
      answer(() => {
        return open(scope, study, options).scan(notes, options?.entities ?? true);
      }),

    notes: (scope, study, ids, options) =>
      answer(() => {
        const { notes } = open(scope, study, options);
        const wanted = ids === undefined ? [...notes.keys()] : [...new Set(ids)];
        return wanted.sort(compareCodePoints).flatMap((id): readonly NoteHead[] => {
          const found = notes.get(id);
          if (found === undefined) return [];
          const { path, title, type, hash } = found.record;
          return [{ id, path, title, type, hash }];
        });
      }),

    note: (scope, study, id, options) =>
      answer(() => {
        return open(scope, study, options).notes.get(id)?.record;
      }),

    claims: (scope, study, ids, options) =>
      answer(() => {
        const { claims } = open(scope, study, options);
        return ids.map((id) => claims.get(id)?.claim);
      }),

    claimsOfRows: (scope, study, wanted, options) =>
      answer(() => {
        const { rows } = open(scope, study, options);
        return wanted.map((row) => rows.get(row));
      }),

    entities: (scope, study, type, ids, options) =>
      answer(() => {
        const { entities } = open(scope, study, options);
        return ids.map((id) => entities.get(type, id));
      }),

    allEntities: (scope, study, type, options) =>
      answer(() => {
        return open(scope, study, options).entities.ofType(type);
      }),

    resolve: (scope, keys, options) =>
      answer(() => {
        checkOpen(options);
        const wanted = new Set(keys);
        const found = new Map<string, ResolvedKey>();
        for (const study of visible(scope)) {
          for (const record of recordsOf(study)) {
            const key = recordKey(record.study, record.type, record.id);
            if (wanted.has(key)) found.set(key, record);
          }
        }
        return keys.map((key) => found.get(key));
      }),

    linksTo: (scope, study, claims, options) =>
      answer(() => {
        const target = open(scope, study, options);
        const wanted = new Set(claims);
        const found = new Map<string, LinkToClaim[]>();
        for (const { claim } of target.claims.values()) {
          for (const link of claimLinks) {
            for (const to of new Set(linkedIds(claim, link))) {
              if (!wanted.has(to)) continue;
              const links = found.get(to);
              if (links === undefined) found.set(to, [{ link, claim: claim.id }]);
              else links.push({ link, claim: claim.id });
            }
          }
        }
        for (const links of found.values()) links.sort(compareLinks);
        return found;
      }),

    search: (scope, request, options) =>
      answer(() => {
        checkOpen(options);
        const search = checkSearch(scope, request);
        const studies = search.studies?.map((study) => open(scope, study, options));
        return searchStudies(studies ?? visible(scope), search);
      }),

    snapshot: (scope, study, options) =>
      fromSnapshot(scope, study, options, (snapshot) => snapshot()),

    page: (scope, request, options) =>
      fromSnapshot(scope, request.study, options, (snapshot) =>
        pageFrom(
          {
            snapshot,
            claims: (rows, version) =>
              answer(() => {
                const target = open(scope, request.study, options);
                const isOther = version !== undefined && version.number !== target.version().number;
                return isOther ? undefined : rows.map((row) => target.rows.get(row));
              }),
          },
          request,
        ),
      ),

    count: (scope, request, options) =>
      fromSnapshot(scope, request.study, options, async (snapshot) =>
        count(await snapshot(), request),
      ),

    backup: () =>
      answer(() => {
        throw new StoreError(
          'UNSUPPORTED',
          'A store in memory keeps no files. Write its studies to a store that does.',
        );
      }),

    health: () =>
      answer(() => {
        return closed
          ? { ok: false, detail: 'The store is closed.' }
          : { ok: true, detail: 'in memory' };
      }),

    close: () =>
      answer(() => {
        closed = true;
        kept.clear();
      }),
  };
}

/** What may hold the erased data beside a store in memory. */
const placesBeside = ['FOLDER', 'COPIES', 'RELEASES'] as const;

function* recordsIn(kept: KeptStudy): Generator<NoteRecord> {
  for (const { record } of kept.notes.values()) yield record;
}

function* recordsOf(kept: KeptStudy): Generator<ResolvedKey> {
  const study = kept.study().id;
  yield { study, type: 'study', id: study };
  for (const id of kept.notes.keys()) yield { study, type: 'note', id };
  for (const id of kept.claims.keys()) yield { study, type: 'claim', id };
  for (const { type, id } of kept.entities.all()) yield { study, type, id };
}

function compareLinks(a: LinkToClaim, b: LinkToClaim): number {
  return (
    claimLinks.indexOf(a.link) - claimLinks.indexOf(b.link) || compareCodePoints(a.claim, b.claim)
  );
}

function reportOf(kept: KeptStudy, outcomes: readonly Outcome[]): WriteReport {
  const count = (type: Outcome['type']) =>
    outcomes.filter((outcome) => outcome.type === type).length;
  return {
    version: kept.version(),
    added: count('added'),
    replaced: count('replaced'),
    removed: count('removed'),
    unchanged: count('unchanged'),
    claims: outcomes.reduce((sum, outcome) => sum + ('claims' in outcome ? outcome.claims : 0), 0),
    refused: outcomes.flatMap((outcome) => ('refusal' in outcome ? outcome.refusal : [])),
  };
}
