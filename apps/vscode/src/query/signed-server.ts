import { window, workspace, type ExtensionContext } from 'vscode';
import type { Words } from '../words/words.ts';
import { checkAddress, type CheckedAddress } from './server-address.ts';

/** A server that may be asked, with the token that was given for it. */
export interface SignedServer {
  readonly origin: string;
  readonly endpoint: string;
  readonly token: string | undefined;
}

/** The server that this machine is set to, and its token. */
export interface ServerAccess {
  /** Nothing, after the user was told why, where no server may be asked. */
  get(): Promise<SignedServer | undefined>;
  /** Asks for a token and keeps it for the address that is set now. */
  signIn(): Promise<void>;
  signOut(): Promise<void>;
}

/**
 * Tokens are kept by the editor's secret storage, each under the address that it was given for: another one never
 * gets it. The address is a setting of the machine. What a folder says of it does not count, and in a folder that is not
 * trusted no server is asked.
 */
export function createServerAccess(
  { secrets }: Pick<ExtensionContext, 'secrets'>,
  words: Words,
): ServerAccess {
  const keyOf = (endpoint: string) => `token ${endpoint}`;

  function allowed(): (CheckedAddress & { readonly isAllowed: true }) | undefined {
    if (!workspace.isTrusted) {
      tell(words.say('This folder is not trusted, so that no server is asked from it.'));
      return undefined;
    }
    const address = addressOfMachine();
    if (address === undefined) {
      tell(
        words.say(
          'No server is set: its address belongs in the setting "samenspel.server.address" of the user.',
        ),
      );
      return undefined;
    }
    const checked = checkAddress(address);
    if (checked.isAllowed) return checked;
    tell(whyNot(checked.why, words));
    return undefined;
  }

  return {
    async get() {
      const checked = allowed();
      if (checked === undefined) return undefined;
      const { origin, endpoint } = checked;
      return { origin, endpoint, token: await secrets.get(keyOf(endpoint)) };
    },
    async signIn() {
      const checked = allowed();
      if (checked === undefined) return;
      const token = await window.showInputBox({
        title: checked.endpoint,
        prompt: words.say(
          'The token for this server. It is kept by the editor, and sent to this address alone.',
        ),
        password: true,
        ignoreFocusOut: true,
      });
      if (token !== undefined && token.trim() !== '')
        await secrets.store(keyOf(checked.endpoint), token.trim());
    },
    async signOut() {
      const address = addressOfMachine();
      const checked = address === undefined ? undefined : checkAddress(address);
      if (checked?.isAllowed === true) await secrets.delete(keyOf(checked.endpoint));
    },
  };
}

/** Only what the user set: not what a folder brings along, whatever the editor makes of it. */
function addressOfMachine(): string | undefined {
  const address = workspace
    .getConfiguration('samenspel')
    .inspect<unknown>('server.address')?.globalValue;
  return typeof address === 'string' && address.trim() !== '' ? address.trim() : undefined;
}

function whyNot(why: (CheckedAddress & { isAllowed: false })['why'], words: Words): string {
  switch (why) {
    case 'not-an-address':
      return words.say(
        'The setting "samenspel.server.address" is no address; expected one such as https://study.example.org.',
      );
    case 'not-encrypted':
      return words.say('The server is asked over https only, unless it is on this machine.');
    case 'credentials':
      return words.say(
        'The address of the server holds a name or password: take it out, and sign in instead.',
      );
  }
}

function tell(text: string): void {
  void window.showWarningMessage(text);
}
