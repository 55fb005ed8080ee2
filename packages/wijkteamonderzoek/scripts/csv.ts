import type { Actor, Claim, ClaimKind, ClaimOf, Code, StudyData } from '@samenspel/claims';
import {
  actorTable,
  codeTable,
  collaborationTable,
  findingTable,
  indicatorTable,
  placementTable,
  positionTable,
  toCsv,
} from '@samenspel/exchange';

/** The study as CSV: the text of each file by its place, claims once in Dutch and once in English. */
export function csvFiles({ notes }: StudyData): ReadonlyMap<string, string> {
  const claims = notes.flatMap((note) => note.claims);
  const entities = notes.flatMap((note) => note.entities);
  const ofKind = <Kind extends ClaimKind>(kind: Kind) =>
    claims.filter((claim): claim is ClaimOf<Kind> => isOfKind(claim, kind));
  const actors = entities.filter((entity): entity is Actor => entity.type === 'actor');
  const codes = entities.filter((entity): entity is Code => entity.type === 'code');
  const inLanguages = (['nl', 'en'] as const).flatMap(
    (language) =>
      [
        [
          `${language}/collaborations`,
          toCsv(collaborationTable(language), ofKind('collaboration')),
        ],
        [`${language}/findings`, toCsv(findingTable(language), ofKind('finding'))],
        [`${language}/positions`, toCsv(positionTable(language), ofKind('position'))],
        [`${language}/placements`, toCsv(placementTable(language), ofKind('placement'))],
        [`${language}/indicators`, toCsv(indicatorTable(language), ofKind('indicator'))],
      ] as const,
  );
  const rest = [
    ['actors', toCsv(actorTable, actors)],
    ['codes', toCsv(codeTable, codes)],
  ] as const;
  return new Map(
    [...inLanguages, ...rest].map(([name, lines]) => [`csv/${name}.csv`, [...lines].join('')]),
  );
}

function isOfKind(claim: Claim, kind: ClaimKind): boolean {
  return claim.kind === kind;
}
