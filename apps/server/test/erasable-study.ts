import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { manifest } from './study-on-disk.ts';

/** The name of who is to be erased, which stands in everything that they brought in and nowhere else. */
export const canary = 'Kanariegeel';

/** Of a word, an index may leave out the beginning that it shares with the one before. */
const trace = canary.slice(2);

/** A study of two respondents and what the authors make of it. */
export const erasableStudy: Readonly<Record<string, string>> = {
  'samenspel.yaml': manifest,
  'actors.md': `---
type: register
items: actor
---
- [[nurse]] [kind:: district nurse] [granularity:: role]
- [[neighbours]] [kind:: neighbours] [granularity:: category]
`,
  [`people/${canary}.md`]: `---
type: respondent
id: r1
aliases: [${canary} of the Quay]
roles: ["[[nurse]]"]
perspective: professional
---
`,
  'respondents.md': `---
type: register
items: respondent
---
- [[R2]] [roles:: [[nurse]]] [perspective:: professional]
- [[team]] [members:: [[${canary}]], [[R2]]] [perspective:: professional]
`,
  [`interviews/${canary} told.md`]: `---
type: interview
respondent: "[[${canary}]]"
---
- Drinks coffee with the neighbours, says ${canary}. [with:: [[neighbours]]] ^coffee
- Walks with the neighbours, says ${canary}. [with:: [[neighbours]]] ^walks
`,
  'interviews/two.md': `---
type: interview
respondent: "[[R2]]"
---
- Sits with the neighbours. [with:: [[neighbours]]] ^sits
- Eats with the neighbours. [said-by:: [[R2]], [[${canary}]]] [with:: [[neighbours]]] ^eats
`,
  'summary.md': `---
type: synthesis
said-by: authors
who: "[[nurse]]"
---
- They drink coffee, says ${canary}. [with:: [[neighbours]]] [restates:: [[${canary} told#^coffee]]] ^again
- They are often together. [with:: [[neighbours]]] [restates:: [[${canary} told#^walks]], [[two#^sits]]] ^together
`,
};

/** Names of the files in a folder, and in those within, that hold the canary in any byte. */
export async function holding(folder: string): Promise<readonly string[]> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) =>
    each.isFile(),
  );
  const held = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      const bytes = await readFile(path.join(parentPath, name));
      return bytes.includes(trace) ? [name] : [];
    }),
  );
  return held.flat().sort();
}
