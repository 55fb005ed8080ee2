import type { AskedStudy } from '../asked-study.ts';
import { outlineLimit, type Outline, type OutlineParams } from '../protocol.ts';
import { actorsTree } from './actors-tree.ts';
import { areasTree } from './areas-tree.ts';
import { noSuchItem, stepsOf, wordsOf, type Branch } from './branch.ts';
import { collaborationsTree, findingsTree } from './claims-trees.ts';
import { codesTree } from './codes-tree.ts';
import { problemsTree, type ProblemsAsked } from './problems-tree.ts';

const trees = {
  actors: actorsTree,
  areas: areasTree,
  codes: codesTree,
  collaborations: collaborationsTree,
  findings: findingsTree,
};

/**
 * A page of a branch of one of the trees.
 *
 * @throws RequestRefused for a parent that is none
 */
export async function outline(
  asked: AskedStudy,
  problems: Omit<ProblemsAsked, 'folder' | 'slices'>,
  { tree, parent, filter, offset = 0, limit = outlineLimit }: OutlineParams,
): Promise<Outline> {
  const path = stepsOf(parent);
  const branch: Branch | undefined =
    tree === 'problems'
      ? await problemsTree({ ...asked, ...problems }, path, wordsOf(filter))
      : trees[tree](asked, path, wordsOf(filter));
  if (branch === undefined) throw noSuchItem(parent ?? '');
  return { items: await branch.items(offset, limit), total: branch.total };
}
