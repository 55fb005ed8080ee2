import type { Study } from '@samenspel/claims';
import { manifestName, parseManifest, problemsOf } from '@samenspel/notes';
import type { Context } from '../context.ts';
import { apiError } from '../errors.ts';
import type { NoteProblem } from './written.ts';

/** The study that is written to, with its manifest as it is to be. */
export interface WrittenStudy {
  readonly study: Study;
  /** Whether it is there already. */
  readonly isThere: boolean;
  /** What is wrong with the manifest; with an error nothing can be read by it. */
  readonly problems: readonly NoteProblem[];
}

/**
 * The study that a call names, or that a manifest makes.
 *
 * @throws NOT_FOUND for a study that the caller may not write to, whether it is there or not; BAD_ARGUMENT for a
 *   manifest of another study
 */
export async function writtenStudy(
  context: Context,
  reference: string | null | undefined,
  manifest: string | null | undefined,
): Promise<WrittenStudy> {
  if (manifest === null || manifest === undefined) {
    const { manifest: study } = await context.study(reference);
    return { study, isThere: true, problems: [] };
  }
  const { study, diagnostics } = parseManifest(manifest);
  const problems = problemsOf(manifestName, diagnostics, manifest, context.language);
  const isNamed = reference !== null && reference !== undefined;
  const present = (await context.studies()).find(({ id }) => id === study.id);
  if (
    present === undefined &&
    context.scope.studies === 'all' &&
    (!isNamed || reference === study.id)
  )
    return { study, isThere: false, problems };
  // Who may not write to all studies makes none, and hears the same of one that is there.
  const { id } = await context.study(isNamed ? reference : study.id);
  if (id === study.id) return { study, isThere: true, problems };
  throw apiError(
    'BAD_ARGUMENT',
    `The manifest is of the study ${JSON.stringify(study.id)}, and the call names ${JSON.stringify(id)}.`,
    'Give the same id in both, or leave out one of them.',
  );
}
