import {
  commands,
  EventEmitter,
  window,
  workspace,
  type Event,
  type ExtensionContext,
} from 'vscode';
import { RemoteError, serverAddress } from '@samenspel/remote/address';
import type { CommandTable } from '../commands/command-table.ts';
import type { Words } from '../words/words.ts';
import { warn } from '../words/tell.ts';

/** A server that may be asked, with the token that was given for it. */
export interface SignedServer {
  /** As `serverAddress` gives it. */
  readonly address: string;
  readonly token: string | undefined;
}

/** The same where there is a token. */
export type ServerWithToken = SignedServer & { readonly token: string };

/** The server that this machine is set to, and its token. */
export interface ServerAccess {
  /** Its address where it may be asked; nothing where none is set, it is none, or the folder is not trusted. */
  readonly address: () => string | undefined;
  /** Nothing, after the user was told why, where no server may be asked. */
  get(): Promise<SignedServer | undefined>;
  /** The same for what nobody may do without a token: it is asked for where there is none. */
  getWithToken(): Promise<ServerWithToken | undefined>;
  /** Asks for a token and keeps it for the address that is set now. */
  signIn(): Promise<void>;
  signOut(): Promise<void>;
  /** Whether there is a token for the server. */
  isSignedIn(): Promise<boolean>;
  /** Whether a server is still the one that may be asked, with the token that there is for it. */
  isStill(server: SignedServer): Promise<boolean>;
  /** The address, the token or the trust in the folder is another now. */
  readonly onDidChange: Event<void>;
}

const setting = 'samenspel.server.address';

/**
 * Tokens are kept by the editor's secret storage, each under the address that it was given for: another one never
 * gets it. The address is a setting of the machine. What a folder says of it does not count, and in a folder that is not
 * trusted no server is asked.
 */
export function createServerAccess(
  { secrets, subscriptions }: Pick<ExtensionContext, 'secrets' | 'subscriptions'>,
  words: Words,
): ServerAccess {
  const changed = new EventEmitter<void>();
  const keyOf = (address: string) => `token ${address}/graphql`;

  function allowed(): string | undefined {
    if (!workspace.isTrusted) {
      void warn(words.say('This folder is not trusted, so that no server is asked from it.'));
      return undefined;
    }
    const given = addressOfMachine();
    if (given === undefined) {
      askToSet(
        words.say(
          'No server is set: its address belongs in the setting "samenspel.server.address" of the user.',
        ),
        words,
      );
      return undefined;
    }
    const address = checked(given);
    if (typeof address === 'string') return address;
    askToSet(`${setting}: ${address.words[words.language]}`, words);
    return undefined;
  }

  function askable(): string | undefined {
    const given = workspace.isTrusted ? addressOfMachine() : undefined;
    const address = given === undefined ? undefined : checked(given);
    return typeof address === 'string' ? address : undefined;
  }

  async function tokenFor(address: string): Promise<string | undefined> {
    const typed = await window.showInputBox({
      title: address,
      prompt: words.say(
        'The token for this server. It is kept by the editor, and sent to this address alone.',
      ),
      password: true,
      ignoreFocusOut: true,
    });
    const token = typed?.trim() ?? '';
    if (token === '') return undefined;
    await secrets.store(keyOf(address), token);
    return token;
  }

  subscriptions.push(
    changed,
    secrets.onDidChange(() => {
      changed.fire();
    }),
    workspace.onDidGrantWorkspaceTrust(() => {
      changed.fire();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(setting)) changed.fire();
    }),
  );
  return {
    address: askable,
    async get() {
      const address = allowed();
      return address === undefined
        ? undefined
        : { address, token: await secrets.get(keyOf(address)) };
    },
    async getWithToken() {
      const address = allowed();
      if (address === undefined) return undefined;
      const token = (await secrets.get(keyOf(address))) ?? (await tokenFor(address));
      return token === undefined ? undefined : { address, token };
    },
    async signIn() {
      const address = allowed();
      if (address !== undefined) await tokenFor(address);
    },
    async signOut() {
      const given = addressOfMachine();
      const address = given === undefined ? undefined : checked(given);
      if (typeof address === 'string') await secrets.delete(keyOf(address));
    },
    async isSignedIn() {
      const address = askable();
      return address !== undefined && (await secrets.get(keyOf(address))) !== undefined;
    },
    isStill: async ({ address, token }) =>
      askable() === address && (await secrets.get(keyOf(address))) === token,
    onDidChange: changed.event,
  };
}

export function signInCommands(access: ServerAccess): CommandTable {
  return { signIn: () => access.signIn(), signOut: () => access.signOut() };
}

/** Only what the user set: not what a folder brings along, whatever the editor makes of it. */
function addressOfMachine(): string | undefined {
  const address = workspace
    .getConfiguration('samenspel')
    .inspect<unknown>('server.address')?.globalValue;
  return typeof address === 'string' && address.trim() !== '' ? address.trim() : undefined;
}

/** An address in its one form, or why no token may go there. */
function checked(given: string): string | RemoteError {
  try {
    return serverAddress(given);
  } catch (error) {
    if (error instanceof RemoteError) return error;
    throw error;
  }
}

function askToSet(message: string, words: Words): void {
  const open = words.say('Open the Setting');
  void warn(message, open).then((chosen) => {
    if (chosen === open) void commands.executeCommand('workbench.action.openSettings', setting);
  });
}
