import { syntheticStudy } from '@samenspel/synthetic';
import type { Language, MapModel, MatrixModel } from '@samenspel/views/model';
import { study } from '@samenspel/wijkteamonderzoek';
import { mapOfStudy } from './map-of-study.ts';
import { matrixOfStudy, type MatrixAcross } from './matrix-of-study.ts';

/** The study that ships. */
export function shippedMap(language: Language): MapModel {
  return mapOfStudy(study, language);
}

export function shippedMatrix(across: MatrixAcross, language: Language): MatrixModel {
  return matrixOfStudy(study, across, language);
}

/** A study without meaning with so many nodes and ties, the same each time. */
export function largeMap(
  size: { readonly nodes: number; readonly ties: number } = { nodes: 5000, ties: 20_000 },
): MapModel {
  const made = syntheticStudy({ actors: size.nodes * 2, collaborations: size.ties * 2 });
  const map = mapOfStudy({ study: made.study, notes: [...made.notes()] }, 'en');
  const nodes = map.nodes.toSorted((one, other) => other.claims - one.claims).slice(0, size.nodes);
  const kept = new Set(nodes.map(({ id }) => id));
  const ties = map.ties.filter(({ from, to }) => kept.has(from) && kept.has(to));
  return { ...map, nodes, ties: ties.slice(0, size.ties) };
}
