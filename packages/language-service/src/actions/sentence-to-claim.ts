import { action, blockAt, fieldPlace, type ActionMaker } from './action.ts';
import { keyName } from './claim-fields.ts';

/** Makes a plain sentence with two links to actors a collaboration of the two. */
export const sentenceToClaim: ActionMaker = (asked) => {
  const { note, folder } = asked;
  const block = blockAt(asked);
  if (block === undefined || note.claims.some((claim) => claim.block.start === block.start))
    return [];
  if (note.parsed.header.type === 'register') return [];
  const { names } = folder.index;
  const actors = note.mentions.filter(
    ({ start, end, key, linked, target }) =>
      linked &&
      key === undefined &&
      block.start <= start &&
      end <= block.end &&
      (names.targets(target).length === 0 ||
        names.targets(target).some(({ declaration }) => declaration?.type === 'actor')),
  );
  const [one, other] = actors;
  if (one === undefined || other === undefined) return [];
  const who = `[${keyName('who', note.language)}:: [[${one.target}]]]`;
  const partner = `[${keyName('with', note.language)}:: [[${other.target}]]]`;
  const at = fieldPlace(note, block);
  return [
    action(asked, 'rewrite', ['toClaim'], [{ start: at, end: at, text: ` ${who} ${partner}` }]),
  ];
};
