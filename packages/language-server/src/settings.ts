import type { Language } from '@samenspel/claims';

/** What a user chooses in the editor, under `samenspel`. */
export interface Settings {
  /** The language of messages; that of the study when absent. */
  readonly language: Language | undefined;
  /** Whether claims get a block id when their note is saved. */
  readonly blockIdsOnSave: boolean;
  /** Whether the editor is to ask before it gives something another name everywhere. */
  readonly confirmRename: boolean;
  /** What is left to another extension or server that is at work on `[[links]]` too. */
  readonly leaveToOthers: ReadonlySet<Shared>;
}

/**
 * What others do with `[[links]]` as well: completing names, headings and block ids in them, leading to the note whose
 * file they name, and changing them when a file gets another name.
 */
export type Shared = 'completion' | 'navigation' | 'renames';

/** The section in which editors keep the settings. */
export const settingsSection = 'samenspel';

/** @param locale the language of the editor itself, such as `nl-BE`: what counts when none is chosen */
export function defaultSettings(locale: string | undefined): Settings {
  return {
    language: languageOf(locale?.slice(0, 2)),
    blockIdsOnSave: true,
    confirmRename: false,
    leaveToOthers: new Set(),
  };
}

/** Settings as an editor gives them; what is not there or not understood is as it was by default. */
export function settingsFrom(given: unknown, defaults: Settings): Settings {
  if (typeof given !== 'object' || given === null) return defaults;
  const language = 'language' in given ? languageOf(given.language) : undefined;
  const onSave = 'blockIdsOnSave' in given ? given.blockIdsOnSave : undefined;
  const confirm = 'confirmRename' in given ? given.confirmRename : undefined;
  const left = 'leaveToOthers' in given ? given.leaveToOthers : undefined;
  return {
    language: language ?? defaults.language,
    blockIdsOnSave: typeof onSave === 'boolean' ? onSave : defaults.blockIdsOnSave,
    confirmRename: typeof confirm === 'boolean' ? confirm : defaults.confirmRename,
    leaveToOthers: Array.isArray(left) ? new Set(left.filter(isShared)) : defaults.leaveToOthers,
  };
}

function isShared(given: unknown): given is Shared {
  return given === 'completion' || given === 'navigation' || given === 'renames';
}

function languageOf(given: unknown): Language | undefined {
  return given === 'nl' || given === 'en' ? given : undefined;
}
