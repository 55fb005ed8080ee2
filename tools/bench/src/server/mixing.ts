import { at, expectSame, listAt, textAt } from './answer.ts';
import { answerOf } from './rivals.ts';
import type { Operation } from './operation.ts';
import { studyId } from './scale.ts';

const ownQuery = `{
  mixing(study: "${studyId}", rows: ACTOR_TOP_KIND, columns: ACTOR_TOP_KIND, per: AREA) {
    cells { per { label } row { name } column { name } contact { claims } }
  }
}`;

/** The Dutch label of an area of the synthetic study. */
function labelOf(area: string | undefined): string {
  return `Gebied ${area?.replace(/\D+/u, '') ?? ''}`;
}

/** Which sorts of actors are in contact with which, formal or informal, in each area. */
export const mixing: Operation = {
  what: 'the mixing matrix of formality in 20 areas',
  rivals: async ({ warm, byHand }) => {
    const [ours, theirs] = [JSON.stringify({ query: ownQuery }), JSON.stringify({ mixing: true })];
    const own = await answerOf(warm, ours);
    const ownCells = listAt(own, 'data', 'mixing', 'cells').flatMap((cell) => {
      const claims = Number(at(cell, 'contact', 'claims'));
      if (claims === 0) return [];
      return `${textAt(cell, 'per', 'label')} ${textAt(cell, 'row', 'name')} ${textAt(cell, 'column', 'name')} ${claims}`;
    });
    const peerCells = listAt(await answerOf(byHand, theirs), 'cells').map(
      (row) =>
        `${labelOf(textAt(row, 'area'))} ${textAt(row, 'cell', 0)} ${textAt(row, 'cell', 1)} ${Number(at(row, 'claims'))}`,
    );
    expectSame('mixing', ownCells.toSorted(), peerCells.toSorted(), 'what is written by hand');
    return [
      { name: 'warm', server: warm, bodies: [ours] },
      { name: 'by hand', server: byHand, bodies: [theirs] },
    ];
  },
  rows: (standing) => {
    const [warm, hand] = [standing('warm'), standing('by hand')];
    return [
      {
        what: 'mixing: CPU of the server for an answer',
        ...{ value: warm.server + warm.database, unit: 'ms', target: { most: 10 } },
        peer: { name: 'by hand', value: hand.server + hand.database },
      },
      {
        what: 'mixing: throughput of that by hand',
        ...{ value: warm.perSecond / hand.perSecond, unit: '×', target: { least: 40 } },
      },
    ];
  },
};
