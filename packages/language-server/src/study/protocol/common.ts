export interface StudyParams {
  /** Any file or folder in the study. */
  readonly uri: string;
}

export interface StudyChangedParams {
  /** The folder of the study. */
  readonly uri: string;
}

/** Something with a name: the id, and what it is called in the language of the editor. */
export interface Named {
  readonly id: string;
  readonly label: string;
}
