import { EventEmitter, Uri, window, type Event, type ExtensionContext } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import {
  studyChanged,
  studyRequests,
  type StudySummary,
} from '@samenspel/language-server/protocol';
import type { AskStudy } from './ask-study.ts';

/** A study by its folder, and what it is called. */
type KnownStudy = Pick<StudySummary, 'root' | 'title'>;

/** The studies in the folders that are open, as the language server has them. */
export interface OpenStudies {
  all(): readonly StudySummary[];
  /** The study that the user is in: that of the file in front, else the last one, else the first. */
  current(): StudySummary | undefined;
  /** The study that a file or folder is of. */
  of(uri: Uri): StudySummary | undefined;
  /** Whether the language server has said which studies are open. */
  isKnown(): boolean;
  /** Whether a study is no longer open: its folder was closed, or has no manifest any more. */
  isGone(study: KnownStudy): boolean;
  /** What tells a study apart where several are open; nothing where it is the only one. */
  nameAmong(study: KnownStudy): string | undefined;
  /** Something in a study has changed, or the user went to another. */
  readonly onDidChange: Event<void>;
}

export function followStudies(
  { subscriptions }: Pick<ExtensionContext, 'subscriptions'>,
  client: BaseLanguageClient,
  ask: AskStudy,
): OpenStudies {
  const changed = new EventEmitter<void>();
  let all: readonly StudySummary[] = [];
  let isKnown = false;
  let currentRoot: string | undefined;
  let isAsking = false;
  let isStale = false;

  /** One question at a time, and one more for all that changed meanwhile. */
  async function refresh(): Promise<void> {
    isStale = true;
    if (isAsking) return;
    isAsking = true;
    try {
      while (isStale && client.state === State.Running) {
        isStale = false;
        all = await ask(studyRequests.studies, {});
        isKnown = true;
        changed.fire();
      }
    } catch (error) {
      // The server is on its way out; when it is back it is asked again.
      client.warn(`Asking for the studies failed: ${String(error)}`);
    } finally {
      isAsking = false;
    }
  }

  function of(uri: Uri): StudySummary | undefined {
    const inner = all.filter(({ root }) => isWithin(uri, Uri.parse(root)));
    return inner.sort((one, other) => other.root.length - one.root.length)[0];
  }

  function look(): void {
    const uri = window.activeTextEditor?.document.uri;
    const root = uri === undefined ? undefined : of(uri)?.root;
    if (root === undefined || root === currentRoot) return;
    currentRoot = root;
    changed.fire();
  }

  subscriptions.push(
    changed,
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) void refresh();
      else if (newState === State.Stopped) {
        all = [];
        isKnown = false;
        changed.fire();
      }
    }),
    client.onNotification(studyChanged, () => {
      void refresh();
    }),
    window.onDidChangeActiveTextEditor(look),
    changed.event(look),
  );
  return {
    all: () => all,
    current: () => all.find(({ root }) => root === currentRoot) ?? all[0],
    of,
    isKnown: () => isKnown,
    isGone: ({ root }) => isKnown && all.every((each) => each.root !== root),
    nameAmong: (study) => (all.length < 2 ? undefined : nameAmong(all, study)),
    onDidChange: changed.event,
  };
}

/** Whether it is known that no study is open. */
export function areNone(studies: Pick<OpenStudies, 'all' | 'isKnown'>): boolean {
  return studies.isKnown() && studies.all().length === 0;
}

function nameAmong(studies: readonly KnownStudy[], { title, root }: KnownStudy): string {
  const isAlone = studies.filter((each) => each.title === title).length === 1;
  return isAlone ? title : `${title} (${Uri.parse(root).path.replace(/^.*\//u, '')})`;
}

function isWithin(uri: Uri, folder: Uri): boolean {
  const path = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return (
    uri.scheme === folder.scheme && uri.authority === folder.authority && uri.path.startsWith(path)
  );
}
