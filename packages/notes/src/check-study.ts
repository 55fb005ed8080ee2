import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { parseManifest } from './study/manifest.ts';
import { createWorkspace } from './workspace/workspace.ts';

/** One diagnostic and the file that it is about. */
export interface FileDiagnostic {
  readonly path: string;
  readonly diagnostic: Diagnostic;
}

/** Every diagnostic of a study, in the order of paths and text. */
export function checkStudy(
  manifest: string,
  notes: Iterable<readonly [path: string, text: string]>,
): readonly FileDiagnostic[] {
  const workspace = createWorkspace(parseManifest(manifest));
  for (const [path, text] of notes) workspace.set(path, text);
  const { diagnostics } = workspace.resolve();
  return [...diagnostics.keys()]
    .sort()
    .flatMap((path) => (diagnostics.get(path) ?? []).map((diagnostic) => ({ path, diagnostic })));
}
