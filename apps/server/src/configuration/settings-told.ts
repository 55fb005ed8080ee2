import type { Configuration } from './configuration.ts';
import type { Setting } from './setting.ts';
import { allSettings } from './settings.ts';
import { hidden, toldAddress } from './told-address.ts';

/** The text of every setting, as the log tells it once at the start; secrets only as being there. */
export function toldSettings(configuration: Configuration): Readonly<Record<string, string>> {
  return Object.fromEntries(
    allSettings.flatMap((each): [string, string][] => {
      const text = toldText(configuration, each);
      return text === undefined ? [] : [[each.name, text]];
    }),
  );
}

/** What is set otherwise than by default, and where that is said. */
export function changedSettings(
  configuration: Configuration,
): readonly { readonly name: string; readonly text: string; readonly place: string }[] {
  return allSettings.flatMap((each) => {
    const { kind, place } = configuration.sourceOf(each);
    const text = toldText(configuration, each);
    return kind === 'default' || text === undefined ? [] : [{ name: each.name, text, place }];
  });
}

/** An address of a store may hold a name and a password, though it should not. */
function toldText(configuration: Configuration, setting: Setting<unknown>): string | undefined {
  const text = configuration.textOf(setting);
  if (text === undefined || text === '') return undefined;
  return setting.secret ? hidden : toldAddress(text);
}
