import { window, type ExtensionContext } from 'vscode';
import type { GraphCentre } from '@samenspel/language-server/protocol';
import type { CommandTable } from '../commands/command-table.ts';
import { isOutlineItem } from '../sidebar/outline-tree.ts';
import { wantedStudy } from '../study/wanted-study.ts';
import type { Surroundings } from '../surroundings.ts';
import { followCursor } from './follow-cursor.ts';
import { createMapPanel } from './map-panel.ts';

export function mapCommands(
  context: ExtensionContext,
  surroundings: Surroundings,
): CommandTable<'openMap' | 'openStudyMap' | 'showOnMap'> {
  const { client, studies } = surroundings;
  const map = createMapPanel(context, surroundings);
  followCursor(context, surroundings, map);

  async function show(
    centre: GraphCentre | undefined,
    study = wantedStudy(surroundings),
  ): Promise<void> {
    if (study !== undefined) await map.show(study, centre);
  }

  return {
    /** Around the note in front; all of the study where that is no note of it. */
    openMap() {
      const uri = window.activeTextEditor?.document.uri;
      const isNote = uri?.path.toLowerCase().endsWith('.md') === true;
      return show(
        isNote && studies.of(uri) === studies.current()
          ? { note: client.code2ProtocolConverter.asUri(uri) }
          : undefined,
      );
    },
    /** From the map itself, it stays with its study. */
    openStudyMap: () => show(undefined, map.isActive() ? map.shown()?.study : undefined),
    showOnMap(given) {
      if (!isOutlineItem(given)) return undefined;
      const { type, subject } = given.item;
      if (subject === undefined) return undefined;
      if (type === 'actor') return show({ actor: subject });
      return type === 'area' ? show({ area: subject }) : undefined;
    },
  };
}
