import type { ChangeAnnotation, WorkspaceEdit } from 'vscode-languageserver';
import type { Language } from '@samenspel/claims';

const labels = {
  names: {
    nl: 'Namen in notities',
    en: 'Names in notes',
  },
  files: {
    nl: 'Bestanden',
    en: 'Files',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

type Kind = keyof typeof labels;

/** A change of several files with words for the preview of an editor, in which each part can be left out. */
export function annotatedEdit(
  { documentChanges = [] }: WorkspaceEdit,
  {
    language,
    needsConfirmation,
  }: { readonly language: Language; readonly needsConfirmation: boolean },
): WorkspaceEdit {
  const used = new Set<Kind>();
  const by = (kind: Kind) => {
    used.add(kind);
    return { annotationId: kind };
  };
  const changes = documentChanges.map((change) =>
    'kind' in change
      ? { ...change, ...by('files') }
      : { ...change, edits: change.edits.map((edit) => ({ ...edit, ...by('names') })) },
  );
  const annotation = (kind: Kind): ChangeAnnotation => ({
    label: labels[kind][language],
    needsConfirmation,
  });
  return {
    documentChanges: changes,
    changeAnnotations: Object.fromEntries(Array.from(used, (kind) => [kind, annotation(kind)])),
  };
}
