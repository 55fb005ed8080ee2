import { interview } from './study-on-disk.ts';

/** A note of which the claims are written by themselves. */
export function manyClaims(name: string): string {
  const [head = ''] = interview('church').split('\n\n');
  const claims = Array.from(
    { length: 1_000 },
    (_, at) => `- Works. [with:: [[church]]] ^${name}${String(at)}\n`,
  );
  return `${head}\n\n${claims.join('')}`;
}

/** What a call of importNotes answers. */
export const imported = (result: object) => ({ data: { importNotes: result } });
/** A call that writes a note again. */
export const church = {
  notes: [{ path: 'interviews/two.md', text: interview('church', '\nMore.\n') }],
};
