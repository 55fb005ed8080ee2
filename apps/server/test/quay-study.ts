import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A study made up for the tests of answers: one of each way of working together, with few words. */
const files: Readonly<Record<string, string>> = {
  'samenspel.yaml': `id: quay
title: { en: Quay study, nl: Kadestudie }
languages: [en]
instruments:
  - id: interviews
    label: { en: interviews, nl: interviews }
    asked: professional
    ties:
      - { from: professional, to: informal }
    roster: false
    asked-via: false
`,
  'Quay.md': `---
type: area
kind: neighbourhood
aliases: [the Quay]
label: { en: Quay, nl: Kade }
---
`,
  'report.md': `---
type: document
label: { en: Report on the Quay, nl: Verslag over de Kade }
headings: ["1", "2"]
---
`,
  'actors.md': `---
type: register
items: actor
---
- [[nurse]] [kind:: district nurse] [granularity:: role] [nl:: verpleegkundige] [aliases:: nurse of the Quay]
- [[social worker A]] [kind:: social worker] [granularity:: role]
- [[social worker B]] [kind:: social worker] [granularity:: role]
- [[neighbours]] [kind:: neighbours] [granularity:: category] [nl:: buren]
- [[volunteer]] [kind:: volunteer] [granularity:: category] [nl:: vrijwilliger]
- [[coordinator]] [kind:: volunteer coordinator] [granularity:: role] [nl:: coördinator]
- [[St Nicholas]] [kind:: church] [granularity:: instance]
`,
  'respondents.md': `---
type: register
items: respondent
---
- [[R1]] [roles:: [[nurse]]] [area:: [[Quay]]] [perspective:: professional]
- [[R2]] [roles:: [[social worker A]]] [area:: [[Quay]]] [perspective:: professional]
- [[the team]] [members:: [[R1]], [[R2]]] [area:: [[Quay]]] [perspective:: professional]
`,
  'interviews/R1.md': `---
type: interview
respondent: "[[R1]]"
source: report
---
- Drinks coffee with the neighbours every week and tells them at length what has changed in the plan that was made for the household next door. [with:: [[neighbours]]] [mode:: direct] [phase:: 3] [frequency:: often] [source:: § 1] [nl:: Drinkt wekelijks koffie met de buren.] ^coffee
- Hears from volunteers by way of the coordinator. [with:: [[volunteer]]] [via:: [[coordinator]]] [phase:: 3] [source:: § 1] ^hears
- Sends people to St Nicholas. [to:: [[St Nicholas]]] [form:: referral] [source:: § 2] ^sends
- The neighbours help the same household; they never meet there. [with:: [[neighbours]]] [mode:: parallel] [phase:: 4] [source:: § 2] ^beside
- Looks back with no neighbour. [with:: [[neighbours]]] [mode:: absent] [phase:: 6] [source:: § 2] ^absent
- Would like to plan with St Nicholas. [with:: [[St Nicholas]]] [modality:: wished] [phase:: 3] [source:: § 2] ^wish
`,
  'interviews/R2.md': `---
type: interview
respondent: "[[R2]]"
source: report
---
- The nurse sits at the table of the neighbours. [who:: [[nurse]]] [with:: [[neighbours]]] [mode:: direct] [phase:: 3] [source:: § 1] ^table
- The team sees volunteers at the door. [said-by:: [[the team]]] [who:: [[nurse]]] [with:: [[volunteer]]] [mode:: direct] [phase:: 1] [source:: § 1] ^door
`,
  'summary.md': `---
type: synthesis
area: Quay
source: report
said-by: authors
---
- Nurses know the church. [who:: [[nurse]]] [with:: [[St Nicholas]]] [mode:: direct] [phase:: 2] [source:: § 2] ^know
`,
};

/** Writes the study in a folder. */
export async function writeQuayStudy(folder: string): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
}
