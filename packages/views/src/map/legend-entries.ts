import { hexOf } from '../color/color.ts';
import type { Shape, Stroke } from '../draw/look.ts';
import type { Theme } from '../page/theme.ts';
import { texts } from '../text/texts.ts';
import { otherKey } from './coloring.ts';
import { colorOfContact, colorOfKey, shapeOf, strokeOf } from './looks.ts';
import { contactOf, contacts, type Contact } from './map-model.ts';
import type { MapState } from './map-state.ts';

/** What a mark on the map means. */
export type LegendEntry =
  | {
      readonly type: 'color';
      /** The key of nodes that are coloured so. */
      readonly key: string;
      readonly label: string;
      readonly color: string;
      readonly shape: Shape;
      readonly isShown: boolean;
    }
  | {
      readonly type: 'contact';
      readonly contact: Contact;
      readonly label: string;
      readonly color: string;
      readonly stroke: Stroke;
      readonly isShown: boolean;
    }
  | { readonly type: 'ring'; readonly label: string; readonly color: string };

/** The marks that the model of a map has, also those that a filter leaves out. */
export function legendEntries(state: MapState, theme: Theme): readonly LegendEntry[] {
  const { coloring, model, filter } = state;
  const said = texts[model.language];
  const present = new Set([...state.adjacency.ties.values()].map(contactOf));
  const colorEntry = (key: string, label: string): LegendEntry => ({
    ...{ type: 'color', key, label, color: hexOf(colorOfKey(state, theme, key)) },
    shape: coloring.by === 'group' ? shapeOf(key) : 'circle',
    isShown: !(filter.hiddenColors ?? []).includes(key),
  });
  return [
    ...coloring.entries.map(({ id, label }) => colorEntry(id, label)),
    ...(coloring.others > 0 ? [colorEntry(otherKey, said.others)] : []),
    ...contacts
      .filter((contact) => present.has(contact))
      .map((contact): LegendEntry => ({
        ...{ type: 'contact', contact, label: said.contacts[contact] },
        ...{ color: hexOf(colorOfContact(theme, contact)), stroke: strokeOf[contact] },
        isShown: !(filter.hiddenContacts ?? []).includes(contact),
      })),
    ...(present.has('via')
      ? [{ type: 'ring', label: said.intermediary, color: hexOf(theme.text) } as const]
      : []),
  ];
}
