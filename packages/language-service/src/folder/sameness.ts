import type { Study } from '@samenspel/claims';

/** Whether nothing differs that reading notes depends on. */
export function isSameStudy(here: Study, there: Study): boolean {
  const told = ({ id, languages, instruments, extensions }: Study) =>
    JSON.stringify([id, languages, instruments, extensions]);
  return told(here) === told(there);
}

export function hasSameIds(here: ReadonlySet<string>, there: ReadonlySet<string>): boolean {
  return here.size === there.size && [...here].every((id) => there.has(id));
}
