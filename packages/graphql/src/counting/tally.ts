import { standingOf } from '@samenspel/analysis';
import { isConceptId, origin as origins } from '@samenspel/ontology';
import type { Builder } from '../builder.ts';
import { textIn, toldIn } from '../entities/local-text.ts';
import type { NodeRecord } from '../records.ts';
import type { Types } from '../types.ts';
import { when } from '../reading/when.ts';
import { nameOfKey, nodeOfKey } from './group-key.ts';
import type { Language } from '@samenspel/claims';

/** The name of a node as a person reads it. */
function labelOfNode(node: NodeRecord, language: Language): string | Promise<string> {
  if ('manifest' in node) return textIn(node.manifest.title, language) ?? node.id;
  if ('scheme' in node) return node.concept[language];
  if ('path' in node) return node.title;
  if ('evidence' in node) return toldIn(node.study, node.text, language) ?? '';
  return textIn(node.label, language) ?? node.id;
}

/** How many there are, and how that is to be read. */
export function defineTally(builder: Builder, types: Types): void {
  types.tally.implement({
    description:
      'What was counted, kept apart by who says it. Counts of claims measure how much is written, not how much is ' +
      'collaborated: look at the respondents and the origins.',
    fields: (t) => ({
      claims: t.exposeInt('claims', { description: 'Claims.' }),
      distinctClaims: t.exposeInt('distinctClaims', {
        description: 'Claims that repeat none of the others counted here.',
      }),
      respondents: t.exposeInt('respondents', {
        description:
          'Distinct single respondents. A claim of which it is open who says it counts none for certain.',
      }),
      respondentGroups: t.exposeInt('respondentGroups', {
        description: 'Distinct groups of respondents that speak as a group.',
      }),
      standing: t.field({
        type: types.standing,
        description: 'How firmly the count stands.',
        resolve: (tally) => standingOf(tally),
      }),
      origins: t.field({
        type: [types.originCount],
        description: 'The claims by the kind of source that says them.',
        resolve: (tally) =>
          Object.entries(tally.origins).flatMap(([origin, claims]) =>
            isConceptId(origins, origin) ? { origin, claims } : [],
          ),
      }),
    }),
  });

  types.originCount.implement({
    description: 'How many claims a kind of source makes.',
    fields: (t) => ({
      origin: t.expose('origin', {
        type: types.schemes.origin,
        description: 'The kind of source.',
      }),
      claims: t.exposeInt('claims', { description: 'Claims that it makes.' }),
    }),
  });

  types.version.implement({
    description: 'A state of a study in a store. An answer tells of which state it is.',
    fields: (t) => ({
      epoch: t.exposeString('epoch', {
        description: 'Renewed when history breaks: on a restore or an erasure.',
      }),
      number: t.exposeInt('number', { description: 'Rises with every write.' }),
    }),
  });

  types.groupValue.implement({
    description: 'A value that claims are grouped by.',
    fields: (t) => ({
      key: t.expose('key', { type: types.groupKey, description: 'What it is a value of.' }),
      name: t.string({
        description:
          'The value as filters take it: an id of a concept, an opaque id of a record, or a word.',
        resolve: ({ study, key, id }) => nameOfKey(study, key, id),
      }),
      label: t.string({
        description: 'As a person reads it.',
        args: types.args.language,
        resolve: ({ study, key, id }, args, context) => {
          const node = nodeOfKey(study, key, id);
          if (node === undefined) return id;
          return when(node, (found) =>
            found === undefined ? '' : labelOfNode(found, args.language ?? context.language),
          );
        },
      }),
      node: t.field({
        type: types.node,
        nullable: true,
        description: 'The concept or record that it stands for; none for a word.',
        resolve: ({ study, key, id }) => {
          const node = nodeOfKey(study, key, id);
          return node === undefined ? null : when(node, (found) => found ?? null);
        },
      }),
    }),
  });
}
