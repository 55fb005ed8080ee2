export interface StudyParams {
  /** Any file or folder in the study. */
  readonly uri: string;
}

export interface StudyChangedParams {
  /** The folder of the study. */
  readonly uri: string;
}
