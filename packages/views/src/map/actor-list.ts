import { compareCodePoints } from '@samenspel/claims';
import { button, element, nameElement } from '../page/element.ts';
import { texts, type Texts } from '../text/texts.ts';
import { contactOf, type MapNode, type MapTie } from './map-model.ts';
import type { MapState } from './map-state.ts';

/** How many actors are listed before more are asked for. */
const pageSize = 100;

/** What is done in the list. */
export interface ActorListEvents {
  readonly onNode: (node: string) => void;
  readonly onTie: (tie: string) => void;
}

/** All that the map shows as lists: the actors, and the ties of the one that is chosen. */
export interface ActorList {
  readonly element: HTMLElement;
  readonly show: (state: MapState) => void;
}

export function createActorList(events: ActorListEvents): ActorList {
  const search = element('input', { attributes: { type: 'search' } });
  const count = element('p', { class: 'samenspel-quiet', attributes: { role: 'status' } });
  const actors = element('ul');
  const ties = element('ul');
  const heading = element('h3');
  const panel = element('aside', {
    class: 'samenspel-list',
    children: [search, count, actors, heading, ties],
  });
  let state: MapState | undefined;
  let most = pageSize;

  const render = () => {
    if (state === undefined) return;
    const said = texts[state.model.language];
    search.placeholder = said.find;
    search.setAttribute('aria-label', said.find);
    panel.setAttribute('aria-label', said.list);
    const all = listedNodes(state);
    const wanted = folded(search.value);
    const found = all.filter(({ node }) => folded(node.label).includes(wanted));
    count.textContent = said.actors(found.length, all.length);
    const hidden = found.length - most;
    actors.replaceChildren(
      ...found.slice(0, most).map((one) => actorItem(one, state?.chosen, said, events)),
      ...(hidden > 0
        ? [
            element('li', {
              children: [
                button(said.more(Math.min(hidden, pageSize)), () => {
                  most += pageSize;
                  render();
                }),
              ],
            }),
          ]
        : []),
    );
    const { chosen, adjacency, shown } = state;
    const node = chosen === undefined ? undefined : adjacency.nodes.get(chosen);
    heading.hidden = node === undefined;
    ties.hidden = node === undefined;
    if (node === undefined) return;
    heading.textContent = said.tiesOf(node.label);
    const listed = adjacency.tiesAt(node.id).filter(({ id }) => shown.ties.has(id));
    ties.replaceChildren(
      ...listed.map((tie) => tieItem(tie, node, adjacency.nodes, said, events)),
      ...(listed.length === 0 ? [element('li', { text: said.noTies })] : []),
    );
  };
  search.addEventListener('input', () => {
    most = pageSize;
    render();
  });
  for (const list of [actors, ties]) list.addEventListener('keydown', walk);
  return {
    element: panel,
    show: (now) => {
      state = now;
      if (!panel.hidden) render();
    },
  };
}

/** A node and how many ties it has that are shown. */
interface ListedNode {
  readonly node: MapNode;
  readonly degree: number;
}

/** Those with most ties first, then by name. */
function listedNodes({ adjacency, shown }: MapState): readonly ListedNode[] {
  return [...adjacency.nodes.values()]
    .filter(({ id }) => shown.nodes.has(id))
    .map((node) => ({
      node,
      degree: adjacency.tiesAt(node.id).filter(({ id }) => shown.ties.has(id)).length,
    }))
    .toSorted(
      (one, other) =>
        other.degree - one.degree || compareCodePoints(one.node.label, other.node.label),
    );
}

function actorItem(
  { node, degree }: ListedNode,
  chosen: string | undefined,
  said: Texts,
  { onNode }: ActorListEvents,
): HTMLElement {
  return item(
    node.label,
    [node.kindLabel, said.ties(degree)].filter((part) => part !== '').join(' · '),
    node.id === chosen,
    () => {
      onNode(node.id);
    },
  );
}

function tieItem(
  tie: MapTie,
  node: MapNode,
  nodes: ReadonlyMap<string, MapNode>,
  said: Texts,
  { onTie }: ActorListEvents,
): HTMLElement {
  const nameOf = (id: string) => nodes.get(id)?.label ?? id;
  const ends = [tie.from, tie.to].filter((end) => end !== node.id);
  const contact =
    contactOf(tie) === 'via'
      ? said.through(tie.via.map(nameOf).join(', '))
      : said.contacts[contactOf(tie)];
  return item(
    ends.map(nameOf).join(' – '),
    [contact, said.claims(tie.claims)].join(' · '),
    false,
    () => {
      onTie(tie.id);
    },
  );
}

function item(name: string, more: string, isChosen: boolean, onPress: () => void): HTMLElement {
  const pressed = button('', onPress);
  pressed.append(nameElement(name), element('small', { text: more }));
  if (isChosen) pressed.setAttribute('aria-current', 'true');
  return element('li', { children: [pressed] });
}

/** The arrow keys go from one item of a list to the next. */
function walk(event: KeyboardEvent): void {
  const { key, currentTarget, target } = event;
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !(currentTarget instanceof HTMLElement)) return;
  const buttons = [...currentTarget.querySelectorAll('button')];
  const next = buttons[buttons.findIndex((one) => one === target) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** Without case and accents. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
