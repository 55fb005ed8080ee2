import type { Command } from '../command.ts';
import { backup } from './backup.ts';
import { between } from './between.ts';
import { check } from './check.ts';
import { copy } from './copy.ts';
import { documents } from './documents.ts';
import { erase } from './erase.ts';
import { exportCommand } from './export.ts';
import { history } from './history.ts';
import { importCommand } from './import.ts';
import { init } from './init.ts';
import { lsp } from './lsp.ts';
import { pullCommand } from './pull.ts';
import { pushCommand } from './push.ts';
import { query } from './query.ts';
import { release } from './release.ts';
import { restore } from './restore.ts';
import { serve } from './serve.ts';
import { token } from './token.ts';
import { who } from './who.ts';

/** Every command of `samenspel`, in the order of the help. */
export const commands: readonly Command[] = [
  serve,
  who,
  between,
  query,
  check,
  importCommand,
  exportCommand,
  init,
  lsp,
  pushCommand,
  pullCommand,
  backup,
  restore,
  copy,
  erase,
  history,
  release,
  documents,
  token,
];
