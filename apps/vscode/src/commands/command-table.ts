import { commands, type Disposable } from 'vscode';

/** What commands do, by their names without `samenspel.`. Anybody may call them, with anything. */
export type CommandTable<Name extends string = string> = Readonly<
  Record<Name, (...args: readonly unknown[]) => unknown>
>;

export function registerCommands(table: CommandTable): readonly Disposable[] {
  return Object.entries(table).map(([name, run]) =>
    commands.registerCommand(`samenspel.${name}`, run),
  );
}
