/** A file that a view made, for the host to save. */
export interface ViewFile {
  /** A name to propose. */
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly data: Blob;
}

export function viewFile(name: string, type: string, data: Blob | string): ViewFile {
  return { name, type, data: typeof data === 'string' ? new Blob([data], { type }) : data };
}
