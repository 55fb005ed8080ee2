/** A note as a client gives it. */
export interface GivenNote {
  readonly path: string;
  readonly text: string;
}

/** The id of a study that is written over the network, in notes. */
export const notedStudy = 'noted';

export const manifest = `id: ${notedStudy}\ntitle: Written over the network\nlanguages: [en]\n`;

const partners = ['neighbours', 'church', 'library', 'caretaker'] as const;

/** The actors that all other notes name. */
export const register: GivenNote = {
  path: 'actors.md',
  text: [
    '---\ntype: register\n---\n',
    '- [[nurse]] [kind:: district nurse] [granularity:: category]',
    '- [[neighbours]] [kind:: neighbours] [granularity:: category]',
    '- [[church]] [kind:: church] [granularity:: category]',
    '- [[library]] [kind:: library] [granularity:: category]',
    '- [[caretaker]] [kind:: caretaker] [granularity:: category]',
    '',
  ].join('\n'),
};

/** One of the other notes, which are all different; three claims. */
export function interview(at: number): GivenNote {
  const claims = [0, 1, 2].map(
    (claim) =>
      `- Works with them in week ${at}, ${claim}. [with:: [[${partners[(at + claim) % partners.length] ?? ''}]]] ^claim-${claim}`,
  );
  const front = '---\ntype: synthesis\nsaid-by: authors\nwho: "[[nurse]]"\n---\n';
  return { path: `interviews/${at}.md`, text: [front, ...claims, ''].join('\n') };
}
