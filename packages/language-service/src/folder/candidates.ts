import type { EntityType } from '@samenspel/claims';
import type { Declaration } from '@samenspel/notes';
import { baseName, nameKey, withoutExtension } from '@samenspel/notes/editor';
import { labelKey } from '@samenspel/ontology';
import type { Folder } from './folder.ts';

/** A name that a link may have. */
export interface Candidate {
  /** What it is called. */
  readonly name: string;
  /** What is written between the brackets so that the link leads there. */
  readonly target: string;
  /** The name, without case and accents. */
  readonly folded: string;
  readonly path: string;
  readonly declaration: Declaration | undefined;
  /** The name that it stands for, where it is an alias. */
  readonly aliasOf?: string;
}

interface Known {
  readonly generation: number;
  readonly all: readonly Candidate[];
}

const known = new WeakMap<Folder['index'], Known>();
const folded = new Map<string, string>();
const mostFolded = 200_000;

export function fold(text: string): string {
  const before = folded.get(text);
  if (before !== undefined) return before;
  const made = labelKey(text);
  if (folded.size >= mostFolded) folded.clear();
  folded.set(text, made);
  return made;
}

/** Every name under which a link finds something; made again only when there is something new. */
function candidatesIn(folder: Folder): readonly Candidate[] {
  const { index } = folder;
  const before = known.get(index);
  if (before?.generation === index.generation) return before.all;
  const all: Candidate[] = [];
  for (const path of folder.paths()) {
    const declarations = index.declarationsOf(path);
    for (const declaration of declarations) addDescribed(folder, declaration, all);
    if (declarations.some(({ name }) => name === baseName(path))) continue;
    all.push(candidate(folder, baseName(path), path, undefined));
  }
  known.set(index, { generation: index.generation, all });
  return all;
}

function addDescribed(folder: Folder, declaration: Declaration, all: Candidate[]): void {
  const { name, path, label, aliases } = declaration;
  const own = candidate(folder, name, path, declaration);
  all.push(own);
  const others = new Set([...aliases, label.nl ?? name, label.en ?? name]);
  for (const other of others) {
    if (nameKey(other) === nameKey(name)) continue;
    all.push({ ...own, name: other, folded: fold(other), aliasOf: name });
  }
}

function candidate(
  { index }: Folder,
  name: string,
  path: string,
  declaration: Declaration | undefined,
): Candidate {
  // A name that leads elsewhere, or holds what ends one, does not do.
  const targets = index.names.targets(name);
  const isFree = targets.every((target) => target.path === path) && !/[[\]|#]/.test(name);
  const isWhole = declaration === undefined || declaration.name === baseName(path);
  const otherwise = isWhole ? withoutExtension(path) : declaration.id;
  return {
    name,
    target: isFree ? name : otherwise,
    folded: fold(name),
    path,
    declaration,
  };
}

/** How often what a candidate stands for is mentioned by this name, so that names that nobody uses stand behind. */
function usesOf(folder: Folder, { name }: Candidate): number {
  return folder.uses(nameKey(name));
}

export interface Ranked {
  readonly candidate: Candidate;
  /** The higher the better. */
  readonly score: number;
}

/** How well a folded name answers to what was typed: 3 begins with it, 2 a word does, 1 has it, 0 does not. */
function fitOf(name: string, typed: string): 0 | 1 | 2 | 3 {
  if (typed === '') return 3;
  const at = name.indexOf(typed);
  if (at === -1) return 0;
  if (at === 0) return 3;
  if (isBreak(name.charCodeAt(at - 1)) || name.includes(` ${typed}`)) return 2;
  return 1;
}

function isBreak(code: number): boolean {
  return code === 32 || code === 45 || code === 47 || code === 40 || code === 39;
}

export interface Wanted {
  /** What they may be; anything when absent. */
  readonly types: readonly EntityType[] | undefined;
  /** How many at most. */
  readonly most: number;
  /** Which of them are passed over. */
  readonly isLeftOut?: (candidate: Candidate) => boolean;
}

/** The candidates that answer best to what was typed, by prefix and by use. */
export function bestCandidates(
  folder: Folder,
  typed: string,
  { types, most, isLeftOut = () => false }: Wanted,
): { readonly best: readonly Ranked[]; readonly isAll: boolean } {
  const sought = fold(typed);
  const fitting: Ranked[] = [];
  for (const one of candidatesIn(folder)) {
    const fit = fitOf(one.folded, sought);
    if (fit === 0) continue;
    const type = one.declaration?.type;
    if (types !== undefined && (type === undefined || !types.includes(type))) continue;
    if (isLeftOut(one)) continue;
    const order = types === undefined ? 0 : types.length - types.indexOf(type ?? 'actor');
    const uses = Math.min(usesOf(folder, one), 999_999);
    const score = (fit * 10 + order) * 1e7 + uses * 10 + (one.aliasOf === undefined ? 1 : 0);
    fitting.push({ candidate: one, score });
  }
  const isAll = fitting.length <= most;
  const enough = isAll ? fitting : aboveThreshold(fitting, most);
  return { best: enough.sort(byScore).slice(0, most), isAll };
}

/** The ones that could be among the best: sorting all of them would take longer than finding where to cut. */
function aboveThreshold(ranked: readonly Ranked[], most: number): Ranked[] {
  const scores = Float64Array.from(ranked, ({ score }) => score).sort();
  const least = scores[scores.length - most] ?? 0;
  return ranked.filter(({ score }) => score >= least);
}

function byScore(here: Ranked, there: Ranked): number {
  if (here.score !== there.score) return there.score - here.score;
  return here.candidate.folded < there.candidate.folded ? -1 : 1;
}
