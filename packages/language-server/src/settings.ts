import type { Language } from '@samenspel/claims';

/** What a user chooses in the editor, under `samenspel`. */
export interface Settings {
  /** The language of messages; that of the study when absent. */
  readonly language: Language | undefined;
  /** Whether claims get a block id when their note is saved. */
  readonly blockIdsOnSave: boolean;
  /** Whether the editor is to ask before it gives something another name everywhere. */
  readonly confirmRename: boolean;
}

/** The section in which editors keep the settings. */
export const settingsSection = 'samenspel';

/** @param locale the language of the editor itself, such as `nl-BE`: what counts when none is chosen */
export function defaultSettings(locale: string | undefined): Settings {
  return { language: languageOf(locale?.slice(0, 2)), blockIdsOnSave: true, confirmRename: false };
}

/** Settings as an editor gives them; what is not there or not understood is as it was by default. */
export function settingsFrom(given: unknown, defaults: Settings): Settings {
  if (typeof given !== 'object' || given === null) return defaults;
  const language = 'language' in given ? languageOf(given.language) : undefined;
  const onSave = 'blockIdsOnSave' in given ? given.blockIdsOnSave : undefined;
  const confirm = 'confirmRename' in given ? given.confirmRename : undefined;
  return {
    language: language ?? defaults.language,
    blockIdsOnSave: typeof onSave === 'boolean' ? onSave : defaults.blockIdsOnSave,
    confirmRename: typeof confirm === 'boolean' ? confirm : defaults.confirmRename,
  };
}

function languageOf(given: unknown): Language | undefined {
  return given === 'nl' || given === 'en' ? given : undefined;
}
