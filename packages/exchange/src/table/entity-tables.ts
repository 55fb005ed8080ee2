import type { Actor, Code } from '@samenspel/claims';
import type { Column, Table } from './table.ts';

function labelColumns<Entity extends Actor | Code>(): readonly Column<Entity>[] {
  return [
    { name: 'id', meaning: 'id, unique within the study', value: ({ id }) => id },
    { name: 'labelNl', meaning: 'label in Dutch', value: ({ label }) => label.nl },
    { name: 'labelEn', meaning: 'label in English', value: ({ label }) => label.en },
    { name: 'aliases', meaning: 'other names', value: ({ aliases }) => aliases },
  ];
}

/** Columns of actors. */
export const actorTable: Table<Actor> = [
  ...labelColumns<Actor>(),
  { name: 'kind', meaning: 'concept of the scheme actor-kind', value: ({ kind }) => kind },
  {
    name: 'granularity',
    meaning: 'category, role, role-in-area or instance',
    value: ({ granularity }) => granularity,
  },
  { name: 'area', meaning: 'ids of the areas', value: ({ areas }) => areas },
  {
    name: 'parents',
    meaning: 'actor ids of the organisations that it is a part of',
    value: ({ parents }) => parents,
  },
  { name: 'employer', meaning: 'actor id of the employer', value: ({ employer }) => employer },
  {
    name: 'role',
    meaning: 'for a role in an area: actor id of the role',
    value: ({ role }) => role,
  },
  {
    name: 'function',
    meaning: 'concepts of the scheme function',
    value: ({ functions }) => functions,
  },
  {
    name: 'targetGroup',
    meaning: 'concepts of the scheme target-group',
    value: ({ targetGroups }) => targetGroups,
  },
  { name: 'note', meaning: 'note that declares it', value: ({ note }) => note },
];

/** Columns of codes. */
export const codeTable: Table<Code> = [
  ...labelColumns<Code>(),
  { name: 'codebook', meaning: 'codebook that it belongs to', value: ({ codebook }) => codebook },
  { name: 'broader', meaning: 'id of the wider code', value: ({ broader }) => broader },
  { name: 'note', meaning: 'note that declares it', value: ({ note }) => note },
];
