import type { Language } from '@samenspel/claims';
import type { Store, WriteReport } from '@samenspel/store';
import type { Io } from '../io.ts';
import { progressOf } from '../terminal/progress.ts';
import { plain } from '../terminal/text.ts';
import { studyContent, type StudyContent } from './study-content.ts';
import { copyStudy, type StudyCopy } from './study-copy.ts';

/** What became of a copy of a study. */
export interface WholeCopy {
  readonly report: WriteReport;
  /** What the source has, read anew. */
  readonly here: StudyContent;
  /** What the target has, read anew. */
  readonly there: StudyContent;
  readonly isSame: boolean;
}

/** Gives the target the study as the source has it, tells what it would not take, and reads both sides through. */
export async function copyWhole(
  source: Store,
  target: Store,
  plan: StudyCopy,
  language: Language,
  io: Io,
): Promise<WholeCopy> {
  const { study, wanted, extra } = plan;
  const report = await withProgress(io, study.id, wanted.length + extra.length, (to) =>
    copyStudy(source, target, plan, io.signal, to),
  );
  for (const { note, reason } of report.refused) io.err(`${plain(note)}: ${reason}\n`);
  const [here, there] = await compared(source, target, plan, language, io);
  return { report, here, there, isSame: JSON.stringify(here) === JSON.stringify(there) };
}

/** What both sides have, read anew. */
async function compared(
  source: Store,
  target: Store,
  { study: { id }, wanted, present }: StudyCopy,
  language: Language,
  io: Io,
): Promise<readonly [StudyContent, StudyContent]> {
  const label = { nl: `${id}, nalezen`, en: `${id}, reading through` }[language];
  return await withProgress(io, label, 2 * (wanted.length + present), (to) => {
    let read = 0;
    const onNote = () => {
      read += 1;
      to(read);
    };
    const { signal } = io;
    return Promise.all([
      studyContent(source, id, { signal }, onNote),
      studyContent(target, id, { signal }, onNote),
    ]);
  });
}

async function withProgress<Result>(
  io: Io,
  label: string,
  total: number,
  work: (to: (done: number) => void) => Promise<Result>,
): Promise<Result> {
  const progress = progressOf(io, label, total);
  try {
    return await work(progress.to);
  } finally {
    progress.end();
  }
}
