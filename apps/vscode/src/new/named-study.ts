import { slug } from '@samenspel/notes/editor';
import type { StudyFiles } from './study-files.ts';

const manifest = 'samenspel.yaml';

/** The id of a study by its title; nothing when the title has no letter or digit to make one of. */
export function studyId(title: string): string | undefined {
  const id = slug(title)
    .replace(/[^a-z0-9-]/gu, '')
    .slice(0, 100)
    .replace(/^-+|-+$/gu, '');
  return id === '' ? undefined : id;
}

/** A study to begin with, under an id and title of its own. */
export function namedStudy(files: StudyFiles, id: string, title: string): StudyFiles {
  const text = (files[manifest] ?? '')
    .replace(/^id: .*$/mu, `id: ${id}`)
    // A text in double quotes, as JSON has it, is one in YAML too.
    .replace(/^( {2}(?:nl|en): ).*$/mu, (_, key: string) => `${key}${JSON.stringify(title)}`);
  return { ...files, [manifest]: text };
}
