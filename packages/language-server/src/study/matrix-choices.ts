import { count } from '@samenspel/snapshot';
import type { AskedStudy } from './asked-study.ts';
import { inOrder, keyFor } from './matrix-lines.ts';
import type { MatrixChoices, Named } from './protocol.ts';
import { entitiesOf } from './study-entities.ts';

type Property = 'phase' | 'area' | 'perspective';

/** What collaborations are on, whichever of them are counted: what a matrix can be filtered by. */
export function matrixChoices(asked: AskedStudy): MatrixChoices {
  return {
    phases: choicesOf(asked, 'phase'),
    areas: choicesOf(asked, 'area'),
    perspectives: choicesOf(asked, 'perspective'),
  };
}

function choicesOf(asked: AskedStudy, property: Property): readonly Named[] {
  const { groups } = count(asked.graph, { kind: 'collaboration', groupBy: [property] });
  const said = groups.flatMap(({ key: [id] }) => (typeof id === 'string' ? [id] : []));
  const all = property === 'area' ? withLarger(asked, said) : said;
  return inOrder(asked, property, all).flatMap((id) =>
    id === null ? [] : [{ id, label: keyFor(asked, property, id).label }],
  );
}

/** Areas and those that they lie in, for which what lies in them counts too. */
function withLarger({ folder, graph }: AskedStudy, ids: readonly string[]): readonly string[] {
  const { area } = entitiesOf(folder, graph);
  const found = new Set(ids);
  for (const id of found) for (const larger of area.get(id)?.parents ?? []) found.add(larger);
  return [...found].filter((id) => area.has(id));
}
