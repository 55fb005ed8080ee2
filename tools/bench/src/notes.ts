import { createWorkspace, parseManifest, parseNote } from '@samenspel/notes';
import { syntheticNotes } from './synthetic-notes.ts';

/**
 * Parses one note of 3.3 kB with 20 links, and parses and indexes 10,000 of them. Prints the numbers as JSON:
 * milliseconds per note parsed, seconds for all, and peak memory in MB (of the whole process, the texts included).
 */
const count = Number(process.argv[2] ?? 10_000);
const manifest = parseManifest('id: bench\ntitle: Bench\nlanguages: [nl, en]');

const notes = syntheticNotes(count);
const started = process.hrtime.bigint();
const workspace = createWorkspace(manifest);
for (const [path, text] of notes) workspace.set(path, text);
const parsed = process.hrtime.bigint();
const { data, diagnostics } = workspace.resolve();
const resolved = process.hrtime.bigint();
const peak = process.resourceUsage().maxRSS / 1024;

const [path, text] = notes[0] ?? ['', ''];
const rounds = 2000;
const oneStarted = process.hrtime.bigint();
for (let round = 0; round < rounds; round++) parseNote(text, { path });
const oneEnded = process.hrtime.bigint();

const edited = process.hrtime.bigint();
workspace.set(path, text.replace('Overlegt', 'Overlegde'));
workspace.resolve();
const editResolved = process.hrtime.bigint();

function milliseconds(from: bigint, to: bigint): number {
  return Number(to - from) / 1e6;
}

console.log(
  JSON.stringify({
    notes: notes.length,
    bytesPerNote: Math.round(notes.reduce((sum, [, one]) => sum + one.length, 0) / notes.length),
    claims: data.notes.reduce((sum, note) => sum + note.claims.length, 0),
    diagnostics: [...diagnostics.values()].reduce((sum, told) => sum + told.length, 0),
    parseOneMs: milliseconds(oneStarted, oneEnded) / rounds,
    setSeconds: milliseconds(started, parsed) / 1000,
    resolveSeconds: milliseconds(parsed, resolved) / 1000,
    totalSeconds: milliseconds(started, resolved) / 1000,
    peakMegabytes: Math.round(peak),
    editMs: milliseconds(edited, editResolved),
  }),
);
