import { window } from 'vscode';
import { studyRequests } from '@samenspel/language-server/protocol';
import type { CommandTable } from '../commands/command-table.ts';
import { openPlace } from '../places/open-place.ts';
import type { Surroundings } from '../surroundings.ts';
import { tell } from '../words/tell.ts';

export function claimCommands({ client, ask, studies, words }: Surroundings): CommandTable {
  return {
    /** From a claim in a note to what it rests on. */
    async goToSource() {
      const editor = window.activeTextEditor;
      if (editor === undefined) return;
      if (studies.isKnown() && studies.of(editor.document.uri) === undefined) {
        void tell(words.say('This note is in no study that is open.'));
        return;
      }
      const { textDocument, position } = client.code2ProtocolConverter.asTextDocumentPositionParams(
        editor.document,
        editor.selection.active,
      );
      const { claims } = await ask(studyRequests.claims, { uri: textDocument.uri, at: position });
      const [evidence] = claims.flatMap((claim) => claim.evidence ?? []);
      const place = evidence?.location ?? undefined;
      if (place !== undefined) await openPlace(client, place);
      else if (evidence === undefined)
        void tell(
          claims.length === 0
            ? words.say('There is no claim here.')
            : words.say('The claim does not say what it rests on: add a source.'),
        );
      else
        void tell(
          words.say(
            'No note describes the source: {0}.',
            [evidence.document.label, evidence.locator].join(' ').trim(),
          ),
        );
    },
  };
}
