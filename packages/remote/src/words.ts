/** A text in both languages. */
export interface Words {
  readonly nl: string;
  readonly en: string;
}
