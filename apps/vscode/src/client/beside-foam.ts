import { Disposable, extensions, workspace } from 'vscode';
import {
  DidChangeConfigurationNotification,
  type BaseLanguageClient,
  type Middleware,
} from 'vscode-languageclient';

const foam = 'foam.foam-vscode';
const foamChangesLinks = 'foam.links.sync.enable';

/** What Foam does with links here, by the words of the language server's setting `leaveToOthers`. */
export function leftToFoam(): readonly string[] {
  if (extensions.getExtension(foam) === undefined) return [];
  const changesLinks = workspace.getConfiguration().get<boolean>(foamChangesLinks, true);
  return ['completion', 'navigation', ...(changesLinks ? ['renames'] : [])];
}

/** Gives the language server, with the settings that it asks for, what is left to Foam. */
export const besideFoam: Middleware = {
  workspace: {
    async configuration(params, token, next) {
      const given: unknown = await next(params, token);
      const values: readonly unknown[] = Array.isArray(given) ? given : [];
      return params.items.map(({ section }, at) => {
        const value = values[at];
        if (section !== 'samenspel') return value;
        return { ...(isObject(value) ? value : {}), leaveToOthers: leftToFoam() };
      });
    },
  },
};

/** Lets the language server ask anew when Foam comes, goes, or no longer changes links. */
export function followFoam(client: BaseLanguageClient): Disposable {
  let told = leftToFoam().join();
  const tell = () => {
    const now = leftToFoam().join();
    if (now === told || !client.isRunning()) return;
    told = now;
    void client.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  };
  return Disposable.from(
    extensions.onDidChange(tell),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(foamChangesLinks)) tell();
    }),
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
