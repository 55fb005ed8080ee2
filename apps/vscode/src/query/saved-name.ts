/** Characters of a name that a file is saved by: enough to tell files apart, and short enough everywhere. */
const longest = 100;

/**
 * The name, without ending, by which a field of an answer is saved. A server can call a field whatever it likes: of that
 * nothing leads to another folder, or hides the file.
 */
export function savedName(queryName: string, field: string | undefined): string {
  const parts = [queryName.replace(/\.[^.]*$/u, ''), ...(field === undefined ? [] : [field])];
  const name = parts.map((part) => part.replace(/[^\p{L}\p{N}._ -]/gu, '-')).join('-');
  return (
    name
      .replace(/^[.\s-]+/u, '')
      .slice(0, longest)
      .trim() || 'answer'
  );
}
