import { action, blockAt, fieldPlace, isInTable, type ActionMaker } from './action.ts';
import { actorsInProse } from './actors-in-prose.ts';
import { keyName } from './claim-fields.ts';

/** Makes a plain sentence with links to actors a collaboration of the first with the others. */
export const sentenceToClaim: ActionMaker = (asked) => {
  const { note } = asked;
  const block = blockAt(asked);
  if (block === undefined || note.claims.some((claim) => claim.block.start === block.start))
    return [];
  if (note.parsed.header.type === 'register' || isInTable(note, block)) return [];
  const [one, ...others] = actorsInProse(asked, block).map(({ target }) => `[[${target}]]`);
  const hasWho = block.fields.some(({ key }) => key?.en === 'who');
  if (one === undefined || (others.length === 0 && !hasWho)) return [];
  const who = hasWho ? '' : ` [${keyName('who', note.language)}:: ${one}]`;
  const partners = (hasWho ? [one, ...others] : others).join(', ');
  const text = `${who} [${keyName('with', note.language)}:: ${partners}]`;
  const at = fieldPlace(note, block);
  return [action(asked, 'rewrite', ['toClaim'], [{ start: at, end: at, text }])];
};
