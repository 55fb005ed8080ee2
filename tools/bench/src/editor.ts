import process from 'node:process';
import {
  completion,
  createFolder,
  definition,
  diagnostics,
  references,
  rename,
  type FolderKeeper,
} from '@samenspel/language-service';
import { benchmark } from './benchmark.ts';
import { notesWithPopular, popular, type Notes } from './popular-actor.ts';
import { leastOf, percentile } from './timing.ts';

/**
 * What somebody who writes notes waits for, in a folder of 10,000 notes of 3.3 kB with 200,000 links of which one actor
 * is linked to from a thousand notes: asked of the features themselves, without a server between.
 */
const manifest = 'id: bench\ntitle: Bench\nlanguages: [nl, en]';

/** Heap that the collector is held to, to tell what is needed from what it lets lie. */
const boundedHeap = ['--max-semi-space-size=8', '--max-old-space-size=200'];

await benchmark(
  import.meta.url,
  {
    editor: async () => {
      const notes = notesWithPopular();
      const folder = createFolder({ manifest });
      const start = performance.now();
      for (const [path, text] of notes) folder.set(path, text);
      const [first] = notes;
      folder.open(first?.[0] ?? '', first?.[1] ?? '');
      diagnostics(folder, first?.[0] ?? '');
      const indexed = performance.now() - start;
      const measured = typing(folder, notes);
      const resolveStart = performance.now();
      while (folder.waiting > 0) folder.work(50);
      const resolved = performance.now() - resolveStart;
      const graphStart = performance.now();
      const graph = await folder.graph();
      return {
        ...measured,
        afterwards: typing(folder, notes).keystroke,
        indexed: indexed / 1000,
        resolved: resolved / 1000,
        graph: performance.now() - graphStart,
        claims: graph?.claims ?? 0,
        peak: (process.resourceUsage().maxRSS * 1024) / 1e6,
      };
    },
  },
  async ({ part }) => {
    const said = await leastOf('indexed', () => part('editor', [], boundedHeap));
    const row = (what: string, measure: string, unit: string, most?: number) => ({
      ...{ what, value: said(measure), unit },
      ...(most === undefined ? {} : { target: { most } }),
    });
    return [
      row('10,000 notes indexed, until features answer', 'indexed', 's', 3),
      row('keystroke to diagnostics of the note, 95th percentile', 'keystroke', 'ms', 15),
      row('the same when all notes are resolved', 'afterwards', 'ms', 15),
      row('keystroke in a register of 600 actors, 95th percentile', 'register', 'ms'),
      row('completion after [[, 95th percentile', 'completion', 'ms', 10),
      row('references of the most linked actor, 95th percentile', 'references', 'ms', 5),
      row('places that they are', 'places', ''),
      row('definition, 95th percentile', 'definition', 'ms', 1),
      row('rename of an actor linked from so many notes', 'rename', 'ms', 500),
      row('notes that it changes', 'changed', ''),
      row('all notes resolved, in the background', 'resolved', 's'),
      row(`graph of ${said('claims').toLocaleString('en')} claims made of them`, 'graph', 'ms'),
      row('most memory meanwhile', 'peak', 'MB', 350),
    ];
  },
);

/** Times of what somebody does who has some notes open. */
function typing(folder: FolderKeeper, notes: Notes) {
  const open = notes.filter(([path]) => path.startsWith('interviews/')).slice(100, 110);
  const keystrokes: number[] = [];
  const completions: number[] = [];
  for (const [path, text] of open) {
    folder.open(path, text);
    diagnostics(folder, path);
    let typed = `${text}\n- `;
    for (const sign of 'Belt vaak. [met:: [[actor 7]]] [vorm:: signaal]') {
      typed += sign;
      keystrokes.push(
        milliseconds(() => {
          folder.change(path, typed);
          diagnostics(folder, path);
        }),
      );
      const position = folder.note(path)?.positions.position(typed.length);
      if (!/\[\[[^\]]*$/.test(typed) || position === undefined) continue;
      completions.push(milliseconds(() => completion(folder, path, position)));
    }
  }
  const [path = ''] = open[0] ?? [];
  const note = folder.note(path);
  const at = note?.text.indexOf(popular) ?? -1;
  const position = note?.positions.position(at + 2);
  if (position === undefined || at === -1) throw new Error('The bench has no note with the actor.');
  let places = 0;
  const found = times(200, () => {
    places = references(folder, path, position).length;
  });
  const defined = times(500, () => definition(folder, path, position));
  let changed = 0;
  const renamed = milliseconds(() => {
    changed = rename(folder, path, position, 'een andere naam').documentChanges?.length ?? 0;
  });
  const register = registerKeystrokes(folder, notes);
  for (const [each, text] of open) {
    folder.change(each, text);
    folder.close(each);
  }
  return {
    keystroke: percentile(keystrokes),
    completion: percentile(completions),
    references: percentile(found),
    definition: percentile(defined),
    rename: renamed,
    register: percentile(register),
    places,
    changed,
  };
}

function registerKeystrokes(folder: FolderKeeper, notes: Notes): readonly number[] {
  const [path, text] = notes.find(([each]) => each.endsWith('/actoren.md')) ?? ['', ''];
  folder.open(path, text);
  diagnostics(folder, path);
  let typed = `${text}- [[actor 1000]] `;
  const found = Array.from('[soort:: wijkteam] [korrel:: rol]', (sign) => {
    typed += sign;
    return milliseconds(() => {
      folder.change(path, typed);
      diagnostics(folder, path);
    });
  });
  folder.change(path, text);
  folder.close(path);
  return found;
}

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function times(runs: number, work: () => unknown): readonly number[] {
  return Array.from({ length: runs }, () => milliseconds(work));
}
