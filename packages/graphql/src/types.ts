import type { Instrument, Tally, TextRange, Version } from '@samenspel/claims';
import type { OriginId } from '@samenspel/ontology';
import type { SourcePointer } from '@samenspel/ontology/definitions';
import type { Degree } from '@samenspel/snapshot';
import type { Builder } from './builder.ts';
import type { CountRowRecord, CountsRecord, GroupRecord } from './counting/group.ts';
import { closedSchemes } from './enums/closed-schemes.ts';
import { modelEnums } from './enums/model-enums.ts';
import type { PageInfoRecord } from './pages/connection.ts';
import type { OpenStudy } from './reading/open-study.ts';
import { claimTypeNames, entityTypeNames } from './type-names.ts';
import type * as Records from './records.ts';
import type { ConceptRecord, SchemeRecord } from './reading/study-schemes.ts';

/** Declares every type by name, so that their fields can refer to each other in any order. */
export function declareTypes(builder: Builder) {
  const enums = { ...modelEnums(builder), schemes: closedSchemes(builder) };
  const reference = builder.scalarType('Reference', {
    description:
      'Names a record: by its node id, or by an id, label or alias as the study or the ontology has it, in Dutch or ' +
      'English, whatever the case and the accents. What names nothing is an error that tells the nearest names.',
    serialize: (value) => value,
    parseValue: (value) => {
      if (typeof value === 'string' && value.trim() !== '') return value;
      throw new TypeError('A reference is a text: a node id, or the id or label of a record.');
    },
  });
  const types = {
    ...enums,
    reference,
    args: {
      language: builder.args((t) => ({
        language: t.field({
          type: enums.language,
          description: 'The language asked; without it the language of the request.',
        }),
      })),
      study: builder.args((t) => ({
        study: t.field({
          type: reference,
          description: 'Of which study; may be left out where there is only one that you may see.',
        }),
      })),
      page: builder.args((t) => ({
        first: t.int({
          description: 'So many from the start, or after `after`: 50 when absent, at most 500.',
        }),
        after: t.string({ description: 'Cursor of the item before the page.' }),
        last: t.int({ description: 'So many from the end, or before `before`: at most 500.' }),
        before: t.string({ description: 'Cursor of the item after the page.' }),
      })),
    },
    pageInfo: builder.objectRef<PageInfoRecord>('PageInfo'),
    version: builder.objectRef<Version>('Version'),
    tally: builder.objectRef<Tally>('Tally'),
    originCount: builder.objectRef<{ readonly origin: OriginId; readonly claims: number }>(
      'OriginCount',
    ),
    group: builder.objectRef<GroupRecord>('ClaimGroup'),
    countRow: builder.objectRef<CountRowRecord>('CountRow'),
    counts: builder.objectRef<CountsRecord>('Counts'),
    groupValue: builder.objectRef<Records.GroupValueRecord>('GroupValue'),
    node: builder.interfaceRef<Records.NodeRecord>('Node'),
    claim: builder.interfaceRef<Records.ClaimRecord>('Claim'),
    entity: builder.interfaceRef<Records.EntityRecord>('Entity'),
    collaboration: builder.objectRef<Records.CollaborationRecord>('Collaboration'),
    finding: builder.objectRef<Records.FindingRecord>('Finding'),
    position: builder.objectRef<Records.PositionRecord>('PositionClaim'),
    placement: builder.objectRef<Records.PlacementRecord>('Placement'),
    indicator: builder.objectRef<Records.IndicatorRecord>('IndicatorValue'),
    actor: builder.objectRef<Records.ActorRecord>('Actor'),
    degree: builder.objectRef<Omit<Degree, 'actor'>>('Degree'),
    area: builder.objectRef<Records.AreaRecord>('Area'),
    respondent: builder.objectRef<Records.RespondentRecord>('Respondent'),
    document: builder.objectRef<Records.DocumentRecord>('Document'),
    proposition: builder.objectRef<Records.PropositionRecord>('Proposition'),
    code: builder.objectRef<Records.CodeRecord>('Code'),
    note: builder.objectRef<Records.NoteRecord>('Note'),
    study: builder.objectRef<OpenStudy>('Study'),
    instrument: builder.objectRef<Instrument>('Instrument'),
    askedTie: builder.objectRef<Instrument['ties'][number]>('AskedTie'),
    conceptSource: builder.objectRef<SourcePointer>('ConceptSource'),
    scheme: builder.objectRef<SchemeRecord>('Scheme'),
    concept: builder.objectRef<ConceptRecord>('Concept'),
    evidence: builder.objectRef<Records.EvidenceRecord>('Evidence'),
    textRange: builder.objectRef<TextRange>('TextRange'),
    sayer: builder.objectRef<Records.SayerRecord>('Sayer'),
    participant: builder.objectRef<Records.ParticipantRecord>('Participant'),
    intermediaryChain: builder.objectRef<readonly Records.ActorRecord[]>('IntermediaryChain'),
    quantification: builder.objectRef<Records.QuantificationRecord>('Quantification'),
    frequency: builder.objectRef<Records.FrequencyRecord>('Frequency'),
    measurement: builder.objectRef<Records.MeasurementRecord>('Measurement'),
    placementValue: builder.objectRef<Records.PlacementValueRecord>('PlacementValue'),
  };
  const claimOrder = builder.inputType('ClaimOrder', {
    description: 'An order of claims. Equals are in the order of their place in the sources.',
    fields: (t) => ({
      by: t.field({
        type: enums.orderKey,
        required: true,
        description: 'What they are ordered by.',
      }),
      direction: t.field({
        type: enums.direction,
        description: 'In which direction; ascending when absent.',
      }),
    }),
  });
  return {
    ...types,
    claimOrder,
    holder: builder.unionType('Holder', {
      description: 'Whose view something is: a respondent or an actor.',
      types: [types.respondent, types.actor],
      resolveType: ({ type }) => entityTypeNames[type],
    }),
    answered: builder.unionType('Answered', {
      description:
        'What a finding answers: another claim, or a concept such as a source of us–them thinking.',
      types: [
        types.collaboration,
        types.finding,
        types.position,
        types.placement,
        types.indicator,
        types.concept,
      ],
      resolveType: (answered) => ('scheme' in answered ? 'Concept' : claimTypeNames[answered.kind]),
    }),
  };
}

export type Types = ReturnType<typeof declareTypes>;
