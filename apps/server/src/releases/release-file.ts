import { digest } from '@samenspel/claims';
import type { Release, Releases } from '@samenspel/graphql';
import { systemCode } from '@samenspel/notes/node';
import { createHmac } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { lookAtOwn } from '../access/own-place.ts';
import { CommandError } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { groupings, type Grouping } from './release-groups.ts';

/** A release as it is kept: what the public sees, and by what later ones are held against it. */
export interface StoredRelease {
  readonly study: string;
  readonly by: Grouping;
  /** Whether it was taken back: then nobody sees it, and later ones are held against it all the same. */
  readonly takenBack: boolean;
  /** By which it is seen that the key is the same as when it was made. */
  readonly keyMark: string;
  readonly release: Release;
  /** Each member by a keyed hash, with the value that its group shares and a keyed hash of what it adds. */
  readonly members: readonly (readonly [member: string, group: string | null, said: string])[];
}

const text = z
  .object({ nl: z.string().optional(), en: z.string().optional() })
  .transform(({ nl, en }) => ({
    ...(nl === undefined ? {} : { nl }),
    ...(en === undefined ? {} : { en }),
  }));

const stored = z.object({
  study: z.string(),
  by: z.enum(groupings),
  takenBack: z.boolean(),
  keyMark: z.string(),
  release: z.object({
    number: z.int().positive(),
    made: z.iso.date(),
    groups: z.array(z.object({ label: text })),
    tables: z.array(
      z.object({
        property: z.string(),
        label: text,
        rows: z.array(
          z.object({
            concept: z.string(),
            label: text,
            atLeast: z.array(z.literal([5, 10, 20, 50]).nullable()),
          }),
        ),
      }),
    ),
  }),
  members: z.array(z.tuple([z.string(), z.string().nullable(), z.string()])),
});

/** The folder of releases in an access folder. */
export function releasesFolder(accessFolder: string): string {
  return path.join(accessFolder, 'releases');
}

/** The file of one release: its name tells nothing of the study. */
export function releaseFile(folder: string, study: string, number: number): string {
  return path.join(folder, `${digest([study], 24)}-${String(number)}.json`);
}

/** What stands for something of a study, which nobody can tell without the key. */
export function hidden(key: Uint8Array, study: string, ...parts: readonly string[]): string {
  return createHmac('sha256', key)
    .update(JSON.stringify([study, ...parts]))
    .digest('base64url');
}

/**
 * The releases of a study, in the order of their numbers.
 *
 * @throws CommandError for a file that cannot be read, is none, or can be changed by others
 */
export async function readReleases(
  folder: string,
  study: string,
): Promise<readonly StoredRelease[]> {
  const prefix = `${digest([study], 24)}-`;
  const found: StoredRelease[] = [];
  for (const name of await namesIn(folder))
    if (name.startsWith(prefix) && name.endsWith('.json'))
      found.push(await readRelease(path.join(folder, name), study));
  return found.sort((one, other) => one.release.number - other.release.number);
}

/** What a server shows of releases. */
export interface PublicReleases {
  readonly of: Releases;
  /** Changes when a release is made or taken back. */
  readonly stamp: () => string;
}

export const noReleases: PublicReleases = { of: () => Promise.resolve([]), stamp: () => '' };

/** The releases in a folder. */
export function releasesIn(folder: string): PublicReleases {
  return {
    of: async (study) =>
      (await readReleases(folder, study))
        .filter(({ takenBack }) => !takenBack)
        .map(({ release }) => release),
    stamp: () => String(statSync(folder, { throwIfNoEntry: false, bigint: true })?.mtimeNs ?? ''),
  };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw unreadable(folder, error);
  }
}

async function readRelease(file: string, study: string): Promise<StoredRelease> {
  lookAtOwn(file);
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw unreadable(file, error);
  }
  const read = stored.safeParse(json);
  if (read.success && read.data.study === study) return read.data;
  throw unreadable(file, read.error);
}

function unreadable(file: string, cause: unknown): CommandError {
  return new CommandError(
    exitCodes.unavailable.code,
    {
      nl: `${file} is niet te lezen als wat "samenspel release" schreef. Zet een kopie terug, of neem het weg.`,
      en: `${file} cannot be read as what "samenspel release" wrote. Put a copy back, or take it away.`,
    },
    { cause },
  );
}
