/** A generator of whole numbers below a bound, the same for the same seed (Park and Miller 1988). */
function randomBelow(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % bound;
  };
}

const actors = 600;
const respondents = 200;
const codes = 60;
const areas = ['Noord', 'Oost', 'Zuid', 'West', 'Centrum'];

const verbs = ['Overlegt', 'Belt', 'Verwijst', 'Koppelt', 'Signaleert', 'Evalueert', 'Plant'];
const words =
  'regelmatig samen met anderen in de buurt over wat een huishouden nodig heeft en wie daarbij kan helpen zonder dat het veel tijd kost'.split(
    ' ',
  );
const forms = ['signaal', 'verwijzing', 'overleg', 'koppeling', 'informatie', 'planning'];
const findings = ['knelpunt', 'succesfactor', 'wens', 'voorwaarde', 'ervaring'];

type Note = readonly [path: string, text: string];

function registers(): readonly Note[] {
  const list = (title: string, items: readonly string[]): Note => [
    `registers/${title}.md`,
    `---\ntype: register\nlang: nl\n---\n# ${title}\n\n${items.join('\n')}\n`,
  ];
  const range = (length: number) => Array.from({ length }, (_, number) => number);
  const kinds = ['buurtbewoner', 'vrijwilliger', 'professional', 'wijkteam'];
  const granularities = ['categorie', 'rol', 'exemplaar'];
  return [
    list(
      'gebieden',
      areas.map((name) => `- [[${name}]] [soort:: buurt]`),
    ),
    list(
      'actoren',
      range(actors).map(
        (at) =>
          `- [[actor ${String(at)}]] [soort:: ${kinds[at % 4] ?? ''}] [korrel:: ${granularities[at % 3] ?? ''}]`,
      ),
    ),
    list(
      'respondenten',
      range(respondents).map(
        (at) =>
          `- [[R ${String(at)}]] [rollen:: [[actor ${String((at * 3 + 1) % actors)}]]] [gebied:: [[${areas[at % 5] ?? ''}]]] [perspectief:: professional]`,
      ),
    ),
    list(
      'codes',
      range(codes).map((at) => `- [[code ${String(at)}]] [schema:: kern]`),
    ),
    ['documenten/rapport.md', '---\ntype: document\nlang: nl\n---\n# Rapport\n'],
  ];
}

/** An interview of about 3.3 kB: front matter, three sections with defaults, eleven claims, 20 links. */
function interview(number: number, below: (bound: number) => number): Note {
  const prose = (length: number) =>
    Array.from({ length }, () => words[below(words.length)] ?? '').join(' ');
  const actor = () => `[[actor ${String(below(actors))}]]`;
  const code = () => `[[code ${String(below(codes))}]]`;
  const pick = (from: readonly string[]) => from[below(from.length)] ?? '';
  const respondent = below(respondents);
  let text = `---
type: interview
lang: nl
respondent: "[[R ${String(respondent)}]]"
source: rapport
date: 2017-03
---
# Interview ${String(number)}

`;
  let item = 0;
  for (const section of [4, 4, 3]) {
    const phase = below(6) + 1;
    text += `## Fase ${String(phase)}\n\n[bron:: § B ${String(phase)}] [fase:: ${String(phase)}]\n\n`;
    for (let at = 0; at < section; at++, item++) {
      const lead = `- ${pick(verbs)} ${prose(16)}.\n  `;
      const rendering = `[en:: ${prose(15)}.]`;
      const id = item % 3 === 0 ? '' : ` ^item-${String(item)}`;
      text +=
        item % 3 === 2
          ? `${lead}[bevinding:: ${pick(findings)}] [over:: ${actor()}] [code:: ${code()}] ${rendering}${id}\n`
          : `${lead}[met:: ${actor()}] [vorm:: ${pick(forms)}] [hoe-vaak:: soms] ${item % 2 === 0 ? `[code:: ${code()}] ` : ''}${rendering}${id}\n`;
    }
    text += '\n';
  }
  return [`interviews/interview ${String(number)}.md`, text];
}

/** A study of so many interviews, with the registers that they link to. The same every time. */
export function syntheticNotes(count: number, seed = 42): readonly Note[] {
  const below = randomBelow(seed);
  const notes: Note[] = [...registers()];
  for (let number = 0; number < count; number++) notes.push(interview(number, below));
  return notes.reverse();
}
