import type { Language } from '@samenspel/claims';

export interface StudiesParams {
  /** Only the study of this file or folder; all that are open when absent. */
  readonly uri?: string | undefined;
}

/** A study as it is now: this request alone does not wait until all notes are read. */
export interface StudySummary {
  /** The folder of the study. */
  readonly root: string;
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  /** In which the server answers. */
  readonly language: Language;
  /** In which the study is written, the first one first. */
  readonly languages: readonly Language[];
  readonly notes: number;
  /** Claims of all kinds; nothing while notes are still to be read. */
  readonly claims: number | null;
  /** What there is to tell of the notes that were looked at so far. */
  readonly problems: Readonly<Record<ProblemSeverity, number>>;
  /** Whether all notes are read and all that they say is known. */
  readonly isRead: boolean;
  /** How many of the notes are read, from 0 to 1. */
  readonly progress: number;
}

export const problemSeverities = ['error', 'warning', 'information', 'hint'] as const;
export type ProblemSeverity = (typeof problemSeverities)[number];
