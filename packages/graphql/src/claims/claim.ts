import type { ClaimLink } from '@samenspel/claims';
import type { Builder } from '../builder.ts';
import { otherLanguage, toldIn } from '../entities/local-text.ts';
import type { ClaimRecord, SayerRecord } from '../records.ts';
import { claimTypeNames } from '../type-names.ts';
import type { Types } from '../types.ts';
import { when } from '../reading/when.ts';

/** The claims of these ids; a link to a claim that is no longer there is left out. */
function linked(
  claim: ClaimRecord,
  ids: readonly string[],
): readonly ClaimRecord[] | Promise<readonly ClaimRecord[]> {
  if (ids.length === 0) return [];
  return when(claim.study.claims.many(ids), (found) => found.filter((each) => each !== undefined));
}

/** The claims that link to this one in a certain way. */
async function linking(claim: ClaimRecord, link: ClaimLink): Promise<readonly ClaimRecord[]> {
  const links = await claim.study.linksTo.one(claim.id);
  return linked(
    claim,
    links.filter((each) => each.link === link).map((each) => each.claim),
  );
}

function sayersOf({ saidBy, study }: ClaimRecord): readonly SayerRecord[] {
  return saidBy.map((sayer) => {
    if (sayer.type === 'authors' || sayer.type === 'unknown') {
      return { study, type: sayer.type, ids: [], openWhich: false, quantifier: undefined };
    }
    const { type, ids, quantifier } = sayer;
    return { study, type, ids, openWhich: ids.length > 1, quantifier };
  });
}

/** What every claim has. */
export function defineClaim(builder: Builder, types: Types): void {
  const language = types.args.language;

  types.claim.implement({
    description:
      'What a source says: with its evidence, who says it, and how far it is meant. Counting claims measures how much ' +
      'is written, not how much is collaborated.',
    interfaces: [types.node],
    resolveType: (claim) => claimTypeNames[claim.kind],
    fields: (t) => ({
      kind: t.expose('kind', { type: types.claimKind, description: 'What kind of claim it is.' }),
      study: t.expose('study', { type: types.study, description: 'The study that it is of.' }),
      text: t.string({
        description:
          'The paraphrase in the language asked, or in the other where there is no rendering.',
        args: language,
        resolve: ({ study, text }, args, context) =>
          toldIn(study, text, args.language ?? context.language) ?? '',
      }),
      original: t.string({
        description: 'The paraphrase in the language that the note is written in.',
        resolve: ({ study, text, language: own }) => toldIn(study, text, own) ?? '',
      }),
      originalLanguage: t.expose('language', {
        type: types.language,
        description: 'The language that the note is written in.',
      }),
      rendering: t.string({
        nullable: true,
        description: 'The paraphrase as rendered in the other language, where it is.',
        resolve: ({ study, text, language: own }) => {
          const other = otherLanguage(own);
          const rendering = text[other];
          return rendering === undefined ? null : study.tell(rendering, other);
        },
      }),
      condition: t.string({
        nullable: true,
        description: 'The condition under which it holds, where the source gives one.',
        args: language,
        resolve: ({ study, condition = {} }, args, context) =>
          toldIn(study, condition, args.language ?? context.language) ?? null,
      }),
      evidence: t.field({
        type: types.evidence,
        description: 'The passage that the claim rests on, and where its source says it.',
        resolve: (claim) => ({ ...claim.evidence, study: claim.study }),
      }),
      saidBy: t.field({
        type: [types.sayer],
        description: 'Who says it.',
        resolve: sayersOf,
      }),
      perspective: t.expose('perspective', {
        type: types.schemes.perspective,
        nullable: true,
        description: 'The side of the study from which it is said.',
      }),
      origin: t.expose('origin', {
        type: types.schemes.origin,
        description: 'What kind of source says it: a respondent, or a synthesis by the authors.',
      }),
      modality: t.expose('modality', {
        type: types.schemes.modality,
        description: 'Whether it is so, was so, or is wished, expected, feared …',
      }),
      basis: t.expose('basis', {
        type: types.schemes.basis,
        nullable: true,
        description: 'Whether it rests on routine, an episode or an opinion, where that is said.',
      }),
      certainty: t.expose('certainty', {
        type: types.schemes.certainty,
        description: 'How sure the coding of the passage is.',
      }),
      areas: t.field({
        type: [types.area],
        description: 'The areas that it is about; of several it is true of each apart.',
        resolve: (claim) => claim.study.entities.area.many(claim.areas),
      }),
      period: t.exposeString('period', {
        nullable: true,
        description: 'The date or interval that it is about, in EDTF.',
      }),
      codes: t.field({
        type: [types.code],
        description: 'Codes of the codebook on the passage.',
        resolve: (claim) => claim.study.entities.code.many(claim.codes),
      }),
      restates: t.field({
        type: [types.claim],
        description: 'The claims that it repeats; what is repeated is counted once.',
        resolve: (claim) => linked(claim, claim.restates),
      }),
      restatedBy: t.field({
        type: [types.claim],
        description: 'The claims that repeat it.',
        resolve: (claim) => linking(claim, 'restates'),
      }),
      qualifies: t.field({
        type: [types.claim],
        description: 'The claims that it limits.',
        resolve: (claim) => linked(claim, claim.qualifies),
      }),
      qualifiedBy: t.field({
        type: [types.claim],
        description: 'The claims that limit it.',
        resolve: (claim) => linking(claim, 'qualifies'),
      }),
      contradicts: t.field({
        type: [types.claim],
        description: 'The claims that it contradicts, as the coder marked them.',
        resolve: (claim) => linked(claim, claim.contradicts),
      }),
      contradictedBy: t.field({
        type: [types.claim],
        description: 'The claims that contradict it, as the coder marked them.',
        resolve: (claim) => linking(claim, 'contradicts'),
      }),
      answeredBy: t.field({
        type: [types.claim],
        description: 'Findings that answer it: solutions and interventions.',
        resolve: (claim) => linking(claim, 'answers'),
      }),
      explainedBy: t.field({
        type: [types.claim],
        description: 'Findings that give the reason for it.',
        resolve: (claim) => linking(claim, 'explains'),
      }),
    }),
  });

  types.evidence.implement({
    description: 'The passage of a note that a claim rests on, and where its source says it.',
    fields: (t) => ({
      note: t.field({
        type: types.note,
        description: 'The note that holds the passage.',
        resolve: ({ study, note }) => study.notes.one(note),
      }),
      block: t.exposeString('block', {
        nullable: true,
        description: 'The block id of the passage, where it has one.',
      }),
      range: t.expose('range', {
        type: types.textRange,
        description: 'Where the passage stands in the note.',
      }),
      document: t.field({
        type: types.document,
        nullable: true,
        description: 'The document that says it.',
        resolve: ({ study, document }) =>
          document === undefined ? null : study.entities.document.one(document),
      }),
      locator: t.exposeString('locator', {
        nullable: true,
        description: 'Where in the document, as its headings name it.',
      }),
      cited: t.string({
        nullable: true,
        description: 'The work that the document cites for it.',
        resolve: ({ study, cited }, _args, { language: asked }) =>
          cited === undefined ? null : study.tell(cited, asked),
      }),
    }),
  });

  types.textRange.implement({
    description: 'A place in the text of a note.',
    fields: (t) => ({
      line: t.exposeInt('line', { description: 'Line of the first character, counted from 1.' }),
      start: t.exposeInt('start', {
        description:
          'Offset of the first character, in UTF-16 code units from the start of the note.',
      }),
      end: t.exposeInt('end', {
        description:
          'Offset after the last character, in UTF-16 code units from the start of the note.',
      }),
    }),
  });

  types.sayer.implement({
    description: 'Somebody who says a claim.',
    fields: (t) => ({
      type: t.expose('type', { type: types.sayerType, description: 'What the sayer is.' }),
      respondents: t.field({
        type: [types.respondent],
        description: 'The respondent; of several it is open which of them says it.',
        resolve: ({ study, type, ids }) =>
          type === 'respondent' ? study.entities.respondent.many(ids) : [],
      }),
      actors: t.field({
        type: [types.actor],
        description: 'The actor, where a document reports what somebody says who is no respondent.',
        resolve: ({ study, type, ids }) => (type === 'actor' ? study.entities.actor.many(ids) : []),
      }),
      openWhich: t.exposeBoolean('openWhich', {
        description: 'Whether the source leaves open which of those named says it.',
      }),
      quantifier: t.expose('quantifier', {
        type: types.schemes.quantifier,
        nullable: true,
        description: 'How many of a group say it, where the source tells.',
      }),
    }),
  });
}
