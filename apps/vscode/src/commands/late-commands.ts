import type { CommandTable } from './command-table.ts';

/**
 * Commands whose program is not run before the first of them is called: most of what it takes to start an extension is
 * running what it may never need.
 *
 * @param load gives them all, and is called once
 */
export function lateCommands<const Name extends string>(
  names: readonly Name[],
  load: () => Promise<CommandTable<Name>>,
): CommandTable {
  let loaded: ReturnType<typeof load> | undefined;
  return Object.fromEntries(
    names.map((name) => [
      name,
      async (...args: readonly unknown[]) => {
        loaded ??= load().catch((error: unknown) => {
          // What could not be loaded may be the next time.
          loaded = undefined;
          throw error;
        });
        return (await loaded)[name](...args);
      },
    ]),
  );
}
