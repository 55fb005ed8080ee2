import { recordKey, type EntityType } from '@samenspel/claims';
import type { NodeRecord } from '../records.ts';
import type { ConceptRecord } from './study-schemes.ts';

/** What a node of the API stands for. */
export type NodeType = 'study' | 'note' | 'claim' | 'concept' | EntityType;

const nodeIdForm =
  /^(?:study|note|claim|concept|actor|area|respondent|document|code|proposition)_([a-z2-7]{16})$/;

/** Ids worked out lately: a hash costs more than the rest of a field. Two generations bound the memory. */
const generationSize = 20_000;
/** By type, by study, by id: no text is put together to look one up. */
type Generation = Map<NodeType, Map<string, Map<string, string>>>;
let young: Generation = new Map();
let old: Generation = new Map();
let size = 0;

/** The opaque id of a node: a hash of study, type and id that tells no name and no path, after its type. */
export function nodeId(type: NodeType, study: string, id: string): string {
  const known = young.get(type)?.get(study)?.get(id) ?? old.get(type)?.get(study)?.get(id);
  if (known !== undefined) return known;
  const made = `${type}_${recordKey(study, type, id)}`;
  if (size >= generationSize) {
    old = young;
    young = new Map();
    size = 0;
  }
  idsOf(type, study).set(id, made);
  size += 1;
  return made;
}

function idsOf(type: NodeType, study: string): Map<string, string> {
  const studies = young.get(type) ?? new Map<string, Map<string, string>>();
  const ids = studies.get(study) ?? new Map<string, string>();
  young.set(type, studies.set(study, ids));
  return ids;
}

/** The key of `recordKey` in the id of a node; `undefined` when a text is no id of a node. */
export function keyOfNode(text: string): string | undefined {
  return nodeIdForm.exec(text)?.[1];
}

/** The opaque id of a concept; one that a study adds is a concept of that study. */
export function conceptNodeId({ scheme, name, own }: ConceptRecord): string {
  return nodeId('concept', own ? (scheme.study?.id ?? '') : '', `${scheme.id}/${name}`);
}

/** The opaque id of a node. */
export function idOfNode(node: NodeRecord): string {
  if ('manifest' in node) return nodeId('study', node.id, node.id);
  if ('scheme' in node) return conceptNodeId(node);
  if ('path' in node) return nodeId('note', node.study.id, node.id);
  return nodeId('evidence' in node ? 'claim' : node.type, node.study.id, node.id);
}
