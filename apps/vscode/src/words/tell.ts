import { window } from 'vscode';
import { plainText } from './plain-text.ts';

/*
 * Every message that is no dialog goes through here: see `plainText`. Each gives the button that was chosen, if any.
 */

export function tell(text: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return window.showInformationMessage(plainText(text), ...buttons);
}

export function warn(text: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return window.showWarningMessage(plainText(text), ...buttons);
}

export function fail(text: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return window.showErrorMessage(plainText(text), ...buttons);
}
