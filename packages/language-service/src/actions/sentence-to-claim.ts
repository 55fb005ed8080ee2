import { nameKey } from '@samenspel/notes/editor';
import { action, blockAt, fieldPlace, type ActionMaker } from './action.ts';
import { keyName } from './claim-fields.ts';

/** Makes a plain sentence with links to actors a collaboration of the first with the others. */
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
      target !== '' &&
      block.start <= start &&
      end <= block.end &&
      (names.targets(target).length === 0 ||
        names.targets(target).some(({ declaration }) => declaration?.type === 'actor')),
  );
  const keys = actors.map(({ target }) => nameKey(target));
  const [one, ...others] = actors
    .filter((_, at) => keys.indexOf(keys[at] ?? '') === at)
    .map(({ target }) => target);
  if (one === undefined || others.length === 0) return [];
  const who = `[${keyName('who', note.language)}:: [[${one}]]]`;
  const partners = others.map((other) => `[[${other}]]`).join(', ');
  const partner = `[${keyName('with', note.language)}:: ${partners}]`;
  const at = fieldPlace(note, block);
  return [
    action(asked, 'rewrite', ['toClaim'], [{ start: at, end: at, text: ` ${who} ${partner}` }]),
  ];
};
