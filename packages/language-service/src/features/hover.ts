import type { Hover, MarkupContent, Position } from 'vscode-languageserver-types';
import type { Declaration, Span } from '@samenspel/notes';
import { baseName } from '@samenspel/notes/editor';
import { destinationsOf, followed, type Destination } from '../folder/destination.ts';
import type { Folder } from '../folder/folder.ts';
import { keysOfDeclaration } from '../folder/places-of.ts';
import type { ReadNote } from '../folder/read-note.ts';
import { actorCounts, areaCounts, findingsOfPhase } from '../graph/actor-counts.ts';
import { conceptNamed, type ConceptIn } from '../syntax/concepts-of.ts';
import { placeAt, type Place } from '../syntax/place.ts';
import { conceptCard } from '../text/concept-card.ts';
import { conceptLabel, entityCard } from '../text/entity-card.ts';
import { keyCard } from '../text/key-card.ts';
import { asShortText, asText } from '../text/markdown.ts';
import { counted, mentionedText, phrase } from '../text/phrases.ts';

/**
 * What stands at a place: what is named there and how it stands in the graph, what a key is for, what a concept means
 * and, of a phase, what the study found.
 */
export async function hover(
  folder: Folder,
  path: string,
  position: Position,
): Promise<Hover | undefined> {
  const note = folder.note(path);
  if (note === undefined) return undefined;
  const place = placeAt(note, note.positions.offset(position));
  if (place === undefined) return undefined;
  const told = await contentOf(folder, note, place);
  if (told === undefined) return undefined;
  return { contents: markdown(told.text), range: note.positions.range(told.span) };
}

export function markdown(value: string): MarkupContent {
  return { kind: 'markdown', value };
}

interface Told {
  readonly span: Span;
  readonly text: string;
}

async function contentOf(folder: Folder, note: ReadNote, place: Place): Promise<Told | undefined> {
  switch (place.type) {
    case 'mention': {
      const [found] = followed(folder, note, place.mention, place.inAnchor);
      const text = await destinationCard(folder, found);
      return text === undefined ? undefined : { span: place.mention, text };
    }
    case 'key':
      return { span: place.span, text: keyCard(place.key, folder.language) };
    case 'value': {
      const found = conceptNamed(folder.vocabulary, place.key, place.item.text);
      if (found === undefined) return undefined;
      const card = conceptCard(found.scheme, found.concept, folder.language);
      const more = await studyFound(folder, found);
      return { span: place.item, text: [card, ...more].join('\n\n') };
    }
    case 'heading':
    case 'block-id':
      return undefined;
  }
}

async function destinationCard(
  folder: Folder,
  found: Destination | undefined,
): Promise<string | undefined> {
  if (found === undefined) return undefined;
  const { path, declaration, heading, block } = found;
  if (block !== undefined) return `${asShortText(block.prose)}\n\n*${asText(path)}*`;
  if (heading !== undefined) return `**${asText(heading.text)}**\n\n*${asText(path)}*`;
  if (declaration === undefined)
    return `**${asText(baseName(path))}** · ${phrase('note', folder.language)}\n\n*${asText(path)}*`;
  const counts = await countsLine(folder, declaration);
  return [entityCard(folder, declaration), ...counts, `*${asText(path)}*`].join('\n\n');
}

/** How often something is mentioned and, of actors and areas, how it stands in the graph. */
async function countsLine(folder: Folder, declaration: Declaration): Promise<readonly string[]> {
  const { language } = folder;
  const { type, id } = declaration;
  const mentions = folder.mentions(keysOfDeclaration(declaration)).filter((one) => !one.declares);
  const parts = [mentionedText(mentions, language)];
  const graph = type === 'actor' || type === 'area' ? await folder.graph() : undefined;
  if (graph !== undefined && type === 'actor') {
    const { partners, intermediaries } = actorCounts(graph, id);
    parts.push(
      counted('partner', 'partners', partners, language),
      counted('intermediary', 'intermediaries', intermediaries, language),
    );
  } else if (graph !== undefined) {
    const { claims, findings } = areaCounts(graph, id);
    parts.push(
      counted('claim', 'claims', claims, language),
      counted('finding', 'findings', findings, language),
    );
  }
  return [parts.join(' · ')];
}

const mostFindings = 5;

/** Of a phase, which findings the study has on it. */
async function studyFound(folder: Folder, { scheme, concept }: ConceptIn): Promise<string[]> {
  if (scheme !== 'phase') return [];
  const graph = await folder.graph();
  const found = graph === undefined ? [] : findingsOfPhase(graph, concept.id);
  if (found.length === 0) return [];
  const lines = found
    .slice(0, mostFindings)
    .map(
      ([category, count]) =>
        `- ${asText(conceptLabel(folder, 'finding-category', category))}: ${count}`,
    );
  return [`*${phrase('studyFound', folder.language)}:*\n\n${lines.join('\n')}`];
}

/** The card of what a name stands for, for completion. */
export function cardOfName(folder: Folder, name: string): string | undefined {
  const [found] = destinationsOf(folder, name, undefined);
  return found?.declaration === undefined ? undefined : entityCard(folder, found.declaration);
}
