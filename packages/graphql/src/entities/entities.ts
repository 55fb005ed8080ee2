import type { Builder } from '../builder.ts';
import { textIn } from './local-text.ts';
import { entityTypeNames } from '../type-names.ts';
import type { Types } from '../types.ts';

/** Whom and what claims are about, and who says them. */
export function defineEntities(builder: Builder, types: Types): void {
  const { schemes } = types;

  types.entity.implement({
    description: 'Whom or what claims are about, or who says them: declared by a note.',
    interfaces: [types.node],
    resolveType: (entity) => entityTypeNames[entity.type],
    fields: (t) => ({
      label: t.string({
        description: 'Its name in the language asked, or in the other where it has none.',
        args: types.args.language,
        resolve: ({ label, id }, args, context) =>
          textIn(label, args.language ?? context.language) ?? id,
      }),
      aliases: t.exposeStringList('aliases', { description: 'Other names.' }),
      study: t.expose('study', { type: types.study, description: 'The study that it is of.' }),
    }),
  });

  types.actor.implement({
    description:
      'Somebody or something that collaborates: a kind of people, a role, a team, an organisation, a place.',
    interfaces: [types.entity, types.node],
    fields: (t) => ({
      kind: t.field({
        type: types.concept,
        nullable: true,
        description:
          'What kind of actor: a concept of the scheme `actor-kind`; absent when no note says.',
        resolve: ({ study, kind }) =>
          kind === undefined ? null : study.schemes.concept('actor-kind', kind),
      }),
      granularity: t.expose('granularity', {
        type: types.granularity,
        description: 'How precisely the actor is meant. A category never makes a tie.',
      }),
      areas: t.field({
        type: [types.area],
        description: 'The areas that it works in, where that is fixed.',
        resolve: ({ study, areas }) => study.entities.area.many(areas),
      }),
      parents: t.field({
        type: [types.actor],
        description: 'The organisations that it is a part of.',
        resolve: ({ study, parents }) => study.entities.actor.many(parents),
      }),
      employer: t.field({
        type: types.actor,
        nullable: true,
        description: 'Who employs the holders of the role.',
        resolve: ({ study, employer }) =>
          employer === undefined ? null : study.entities.actor.one(employer),
      }),
      functions: t.field({
        type: [types.concept],
        description: 'What it does: concepts of the scheme `function`.',
        resolve: ({ study, functions }) =>
          functions.map((id) => study.schemes.concept('function', id)),
      }),
      targetGroups: t.field({
        type: [types.concept],
        description: 'For whom: concepts of the scheme `target-group`.',
        resolve: ({ study, targetGroups }) =>
          targetGroups.map((id) => study.schemes.concept('target-group', id)),
      }),
      role: t.field({
        type: types.actor,
        nullable: true,
        description: 'Of a role in one area: the role.',
        resolve: ({ study, role }) => (role === undefined ? null : study.entities.actor.one(role)),
      }),
      implied: t.boolean({
        description: 'A claim names it, and no note declares it.',
        resolve: ({ implied = false }) => implied,
      }),
      degree: t.field({
        type: types.degree,
        description:
          'With how many others it is said to be in contact. Many may only mean that much was written about it.',
        extensions: { weight: 1 },
        resolve: async ({ study, id }) =>
          (await study.degrees()).get(id) ?? { partners: 0, direct: 0, mediated: 0, ties: 0 },
      }),
    }),
  });

  types.degree.implement({
    description:
      'With how many different others an actor is in contact, as respondents tell of what is so.',
    fields: (t) => ({
      partners: t.exposeInt('partners', {
        description: 'Others, whether directly, through somebody, or without saying how.',
      }),
      direct: t.exposeInt('direct', {
        description: 'Of those, others with nobody said to stand between.',
      }),
      mediated: t.exposeInt('mediated', { description: 'Of those, others through somebody.' }),
      ties: t.exposeInt('ties', {
        description:
          'Others in the network of instances and roles in an area, intermediaries included.',
      }),
    }),
  });

  types.area.implement({
    description: 'A municipality, district, neighbourhood, or the whole of a study.',
    interfaces: [types.entity, types.node],
    fields: (t) => ({
      kind: t.expose('kind', {
        type: schemes['area-kind'],
        nullable: true,
        description: 'What kind of area it is.',
      }),
      parents: t.field({
        type: [types.area],
        description: 'The larger areas that it lies in.',
        resolve: ({ study, parents }) => study.entities.area.many(parents),
      }),
      implied: t.boolean({
        description: 'A claim names it, and no note declares it.',
        resolve: ({ implied = false }) => implied,
      }),
    }),
  });

  types.respondent.implement({
    description:
      'Who was asked, under a pseudonym: a person, or a group whose statements count for the group.',
    interfaces: [types.entity, types.node],
    fields: (t) => ({
      roles: t.field({
        type: [types.actor],
        description: 'The roles that the respondent holds.',
        resolve: ({ study, roles }) => study.entities.actor.many(roles),
      }),
      areas: t.field({
        type: [types.area],
        description: 'The areas that the respondent speaks of.',
        resolve: ({ study, areas }) => study.entities.area.many(areas),
      }),
      perspective: t.expose('perspective', {
        type: schemes.perspective,
        nullable: true,
        description: 'The side of the study from which the respondent speaks.',
      }),
      group: t.exposeBoolean('group', { description: 'A group rather than one person.' }),
      members: t.field({
        type: [types.respondent],
        description: 'Of a group: its members, as far as they are listed.',
        resolve: ({ study, members }) => study.entities.respondent.many(members),
      }),
      size: t.exposeInt('size', {
        nullable: true,
        description: 'Of a group whose members are not all listed: how many they are.',
      }),
      instrument: t.field({
        type: types.concept,
        nullable: true,
        description: 'How the respondent was asked: a concept of the scheme `instrument`.',
        resolve: ({ study, instrument }) =>
          instrument === undefined ? null : study.schemes.concept('instrument', instrument),
      }),
    }),
  });

  types.document.implement({
    description: 'A published document that claims rest on.',
    interfaces: [types.entity, types.node],
    fields: (t) => ({
      authors: t.exposeStringList('authors', { description: 'Who wrote it.' }),
      year: t.exposeInt('year', { nullable: true, description: 'Year of publication.' }),
      title: t.exposeString('title', { nullable: true, description: 'Its title.' }),
      headings: t.exposeStringList('headings', {
        description: 'Headings that a locator may point to, in the order of the document.',
      }),
    }),
  });

  types.proposition.implement({
    description: 'A statement that respondents agree or disagree with.',
    interfaces: [types.entity, types.node],
    fields: (t) => ({
      number: t.exposeInt('number', {
        nullable: true,
        description: 'Its number in the instrument.',
      }),
      instrument: t.field({
        type: types.concept,
        nullable: true,
        description: 'What it was presented in: a concept of the scheme `instrument`.',
        resolve: ({ study, instrument }) =>
          instrument === undefined ? null : study.schemes.concept('instrument', instrument),
      }),
    }),
  });

  types.code.implement({
    description: 'An entry of the codebook.',
    interfaces: [types.entity, types.node],
    fields: (t) => ({
      codebook: t.exposeString('codebook', {
        nullable: true,
        description: 'The codebook that it belongs to.',
      }),
      broader: t.field({
        type: types.code,
        nullable: true,
        description: 'The wider code.',
        resolve: ({ study, broader }) =>
          broader === undefined ? null : study.entities.code.one(broader),
      }),
    }),
  });
}
