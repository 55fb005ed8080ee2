/** Something with a name: the id, and what it is called in the language of the editor. */
export interface Named {
  readonly id: string;
  readonly label: string;
}
