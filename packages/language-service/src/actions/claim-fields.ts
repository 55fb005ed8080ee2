import { roleAndArea } from '@samenspel/claims';
import { claimKeyNamed, type Block } from '@samenspel/notes';
import { fieldIn } from '@samenspel/notes/editor';
import { claimsWithBlocks } from '../checks/claim-checks.ts';
import { action, claimAt, fieldPlace, type ActionMaker, type Asked } from './action.ts';
import { actorsInProse } from './actors-in-prose.ts';

/** A key by its name in the language of the note. */
export function keyName(id: string, language: 'nl' | 'en'): string {
  return claimKeyNamed(id)?.[language] ?? id;
}

/** So many actors are offered as an intermediary; who means another one fills in the link. */
const mostOffered = 10;

/**
 * Adds an intermediary to a collaboration that names none: whom its prose names beside those who take part, or a link to
 * fill in.
 */
export const addVia: ActionMaker = (asked) => {
  const claim = claimAt(asked);
  if (claim?.kind !== 'collaboration' || fieldIn(claim.fields, 'via') !== undefined) return [];
  const { note } = asked;
  const { block } = claim;
  const at = fieldPlace(note, block);
  const adding = (name: string) => {
    const text = ` [${keyName('via', note.language)}:: [[${name}]]]`;
    return [{ start: at, end: at, text }];
  };
  // Who takes part is worked out only where the prose names somebody.
  let partakers: ReadonlySet<string> | undefined;
  const takesPart = (actor: string) => (partakers ??= partakersOf(asked, block)).has(actor);
  return [
    ...actorsInProse(asked, block, takesPart)
      .slice(0, mostOffered)
      .map(({ target }) => action(asked, 'rewrite', ['addViaName', target], adding(target))),
    action(asked, 'rewrite', ['addVia'], adding('')),
  ];
};

/** Ids of who takes part in a claim; a role in an area is named by the role. */
function partakersOf({ folder, note }: Asked, block: Block): ReadonlySet<string> {
  const claims = folder.resolved(note.path)?.claims ?? [];
  const taking = claimsWithBlocks(note, claims).flatMap(([one, of]) =>
    of.block.start === block.start && one.kind === 'collaboration' ? one.participants : [],
  );
  return new Set(taking.map(({ actor }) => roleAndArea(actor).role));
}

/** Adds where the document says it, to a claim that does not say so itself. */
export const addSource: ActionMaker = (asked) => {
  const claim = claimAt(asked);
  if (claim?.fields.own.some(({ key }) => key?.en === 'source') !== false) return [];
  const at = fieldPlace(asked.note, claim.block);
  const text = ` [${keyName('source', asked.note.language)}:: § ]`;
  return [action(asked, 'rewrite', ['addSource'], [{ start: at, end: at, text }])];
};

/** Closes a field that nothing closes. */
export const closeField: ActionMaker = (asked) =>
  asked.diagnostics
    .filter(({ code }) => code === 'unclosed-field')
    .map((diagnostic) => {
      const { positions, text } = asked.note;
      const start = positions.offset(diagnostic.range.start);
      const at = positions.offset(diagnostic.range.end);
      const closing = text.charAt(start) === '(' ? ')' : ']';
      return action(
        asked,
        'fix',
        ['closeField'],
        [{ start: at, end: at, text: closing }],
        diagnostic,
      );
    });
