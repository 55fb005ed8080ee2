import { manifestText } from '@samenspel/notes';
import { narrowerOf } from '@samenspel/ontology';
import type { Builder } from '../builder.ts';
import { textIn } from './local-text.ts';
import { idOfNode } from '../reading/node-id.ts';
import { definitionOf, sourcesOf } from './concept-description.ts';
import type { ConceptRecord } from '../reading/study-schemes.ts';
import type { OpenStudy } from '../reading/open-study.ts';
import { nodeTypeName } from '../type-names.ts';
import type { Types } from '../types.ts';

/** The narrower concepts of a scheme's tree, the next ones. */
function narrower({ scheme, name }: ConceptRecord, of: Pick<OpenStudy, 'schemes'>) {
  return narrowerOf(scheme.scheme, name).map((id) => of.schemes.concept(scheme.id, id));
}

/** Studies and their notes, schemes and concepts. */
export function defineStudy(builder: Builder, types: Types): void {
  types.node.implement({
    description: 'Whatever has an id of its own.',
    resolveType: nodeTypeName,
    fields: (t) => ({
      id: t.id({
        description: 'Opaque id, the same in every store: it tells no name and no path.',
        resolve: idOfNode,
      }),
    }),
  });

  types.study.implement({
    description: 'A study: what was asked of whom, and what was said.',
    interfaces: [types.node],
    fields: (t) => ({
      name: t.exposeString('id', {
        description: 'The id that its manifest gives, as the argument `study` takes it.',
      }),
      title: t.string({
        description: 'Its title in the language asked, or in the other where it has none.',
        args: types.args.language,
        resolve: ({ id, manifest }, args, context) =>
          textIn(manifest.title, args.language ?? context.language) ?? id,
      }),
      description: t.string({
        nullable: true,
        description: 'What it is about.',
        args: types.args.language,
        resolve: ({ manifest }, args, context) =>
          textIn(manifest.description ?? {}, args.language ?? context.language) ?? null,
      }),
      languages: t.field({
        type: [types.language],
        description: 'The languages of its notes and labels.',
        resolve: ({ manifest }) => manifest.languages,
      }),
      instruments: t.field({
        type: [types.instrument],
        description:
          'How was asked, and about which ties. What was not asked cannot be counted as absent.',
        resolve: ({ manifest }) => manifest.instruments,
      }),
      manifest: t.string({
        description:
          'The text of a `samenspel.yaml` that says the same, for a folder of its notes.',
        resolve: ({ manifest }) => manifestText(manifest),
      }),
    }),
  });

  types.instrument.implement({
    description: 'Which ties an instrument asked about, and of whom.',
    fields: (t) => ({
      name: t.exposeString('id', { description: 'The id that the manifest gives.' }),
      label: t.string({
        description: 'Its name in the language asked, or in the other where it has none.',
        args: types.args.language,
        resolve: ({ id, label }, args, context) =>
          textIn(label, args.language ?? context.language) ?? id,
      }),
      asked: t.exposeString('asked', {
        nullable: true,
        description: 'The perspective of those who were asked.',
      }),
      ties: t.field({
        type: [types.askedTie],
        description: 'The kinds of ties asked about.',
        resolve: ({ ties }) => ties,
      }),
      roster: t.exposeBoolean('roster', {
        description: 'Whether a list of all possible partners was presented.',
      }),
      askedVia: t.exposeBoolean('askedVia', {
        description: 'Whether it asked through whom contact goes.',
      }),
    }),
  });

  types.askedTie.implement({
    description: 'A kind of tie that an instrument asked about.',
    fields: (t) => ({
      from: t.exposeString('from', { description: 'Id of the kind of actor on one side.' }),
      to: t.exposeString('to', { description: 'Id of the kind of actor on the other side.' }),
    }),
  });

  types.note.implement({
    description: 'A note of the study: what a researcher wrote, and claims were read from.',
    interfaces: [types.node],
    fields: (t) => ({
      title: t.exposeString('title', { description: 'Its title.' }),
      path: t.exposeString('path', { description: "Its path within the study's folder." }),
      type: t.exposeString('type', { description: 'The type that its front matter gives.' }),
      study: t.expose('study', { type: types.study, description: 'The study that it is of.' }),
      revision: t.exposeString('hash', {
        description:
          'Another one whenever the note is written anew, also where only what others describe has changed what it claims.',
      }),
      text: t.string({
        nullable: true,
        description:
          'All of its text, in Markdown; none where the study was brought in without texts, or what it held was erased.',
        // It is read together with all that the note claims.
        extensions: { weight: 5 },
        resolve: ({ id, study }) => study.textsOfNotes.one(id),
      }),
    }),
  });

  types.scheme.implement({
    description:
      'A list or tree of concepts. A closed one is complete; a study may add concepts to an open one.',
    fields: (t) => ({
      name: t.exposeString('id', { description: 'Id of the scheme.' }),
      title: t.string({
        description: 'Its title.',
        args: types.args.language,
        resolve: ({ scheme }, args, context) => scheme.title[args.language ?? context.language],
      }),
      closed: t.boolean({
        description:
          'Whether it is complete; its concepts are then the values of an enum of this schema, too.',
        resolve: ({ scheme }) => scheme.closed,
      }),
      ordered: t.boolean({
        description: 'Whether the order of its concepts means something.',
        resolve: ({ scheme }) => scheme.ordered ?? false,
      }),
      concepts: t.field({
        type: [types.concept],
        description:
          'All its concepts in the order of the scheme, those that the study adds behind them.',
        resolve: ({ id, scheme, study }, _, context) =>
          scheme.concepts.map((concept) => (study ?? context).schemes.concept(id, concept.id)),
      }),
    }),
  });

  types.concept.implement({
    description:
      'A concept of a scheme: what claims are told apart by, shared by all studies unless a study adds it.',
    interfaces: [types.node],
    fields: (t) => ({
      name: t.exposeString('name', {
        description: 'Its id in the scheme, as filters take it.',
      }),
      notation: t.string({
        nullable: true,
        description: 'A code by which it is known beside its label, such as the number of a phase.',
        resolve: ({ concept }) => concept.notation ?? null,
      }),
      label: t.string({
        description: 'Its label.',
        args: types.args.language,
        resolve: ({ concept }, args, context) => concept[args.language ?? context.language],
      }),
      otherLabels: t.stringList({
        description: 'Other labels under which it is found.',
        args: types.args.language,
        resolve: ({ concept }, args, context) =>
          ((args.language ?? context.language) === 'nl' ? concept.altNl : concept.altEn) ?? [],
      }),
      definition: t.string({
        nullable: true,
        description: 'What it means.',
        args: types.args.language,
        resolve: (concept, args, context) =>
          definitionOf(concept, args.language ?? context.language) ?? null,
      }),
      sources: t.field({
        type: [types.conceptSource],
        description: 'Where it comes from.',
        resolve: sourcesOf,
      }),
      broader: t.field({
        type: types.concept,
        nullable: true,
        description: 'The next wider concept.',
        resolve: ({ concept, scheme }, _, context) =>
          concept.broader === undefined
            ? null
            : (scheme.study ?? context).schemes.concept(scheme.id, concept.broader),
      }),
      narrower: t.field({
        type: [types.concept],
        description: 'The next narrower concepts.',
        resolve: (concept, _, context) => narrower(concept, concept.scheme.study ?? context),
      }),
      scheme: t.expose('scheme', { type: types.scheme, description: 'The scheme that it is of.' }),
      own: t.exposeBoolean('own', {
        description: 'The study adds it; other studies do not have it.',
      }),
    }),
  });

  types.conceptSource.implement({
    description: 'A place in a source that a concept comes from.',
    fields: (t) => ({
      document: t.exposeString('document', {
        description: 'Short name of the document, of the format of the notes, or of literature.',
      }),
      locator: t.exposeString('locator', {
        description: 'Where in it; of literature author and year.',
      }),
    }),
  });
}
