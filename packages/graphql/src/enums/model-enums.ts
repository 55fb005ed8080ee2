import type { ActorGranularity } from '@samenspel/claims';
import { granularity } from '@samenspel/ontology';
import type { Builder } from '../builder.ts';
import { participantKeyQuestions } from '../counting/group-key.ts';
import { propertyQuestions } from '../filters/property-questions.ts';
import { valuesOf, type EnumValues } from './closed-schemes.ts';
import { valuesOfTable } from './table-values.ts';

/** The values of an enum from a table of what each asks. */
function keysOf<Key extends string>(questions: Readonly<Record<Key, string>>): EnumValues<Key> {
  return valuesOfTable(questions, (question) => question);
}

const granularities: EnumValues<ActorGranularity> = {
  ...valuesOf(granularity),
  ROLE_IN_AREA: {
    value: 'role-in-area',
    description: 'A role in one area: derived from a role and the area of a claim.',
  },
};

/** Enums that are no scheme of the ontology but a distinction of the claim model. */
export function modelEnums(builder: Builder) {
  return {
    language: builder.enumType('Language', {
      description: 'A language that notes are written in and labels exist in.',
      values: {
        NL: { value: 'nl' as const, description: 'Dutch' },
        EN: { value: 'en' as const, description: 'English' },
      },
    }),
    claimKind: builder.enumType('ClaimKind', {
      description: 'The kinds of claim.',
      values: {
        COLLABORATION: {
          value: 'collaboration' as const,
          description: 'Who collaborates with whom, or explicitly does not.',
        },
        FINDING: {
          value: 'finding' as const,
          description: 'A statement on collaboration that is not itself a tie.',
        },
        POSITION: {
          value: 'position' as const,
          description: 'Agreement or disagreement with a proposition.',
        },
        PLACEMENT: {
          value: 'placement' as const,
          description: 'Where somebody places actors on a criterion or an axis.',
        },
        INDICATOR: { value: 'indicator' as const, description: 'A figure on an area.' },
      },
    }),
    granularity: builder.enumType('ActorGranularity', {
      description: 'How precisely an actor is meant.',
      values: granularities,
    }),
    part: builder.enumType('Part', {
      description: 'What a participant is in a collaboration.',
      values: {
        WHO: { value: 'who' as const, description: 'The one of whom it is told.' },
        WITH: { value: 'with' as const, description: 'A partner, without a direction.' },
        FROM: {
          value: 'from' as const,
          description: 'Where the message, client or help comes from.',
        },
        TO: { value: 'to' as const, description: 'Where the message, client or help goes to.' },
        TOGETHER: { value: 'together' as const, description: 'One of all who met as one.' },
      },
    }),
    sayerType: builder.enumType('SayerType', {
      description: 'What somebody who says a claim is.',
      values: {
        RESPONDENT: {
          value: 'respondent' as const,
          description: 'A respondent, or a group of them.',
        },
        AUTHORS: { value: 'authors' as const, description: 'The authors of the document.' },
        ACTOR: {
          value: 'actor' as const,
          description: 'An actor that is no respondent, as a document reports it.',
        },
        UNKNOWN: { value: 'unknown' as const, description: 'The source does not tell who.' },
      },
    }),
    timeUnit: builder.enumType('TimeUnit', {
      description: 'A unit of time in which the source counts how often.',
      values: {
        DAY: { value: 'day' as const, description: 'Day' },
        WEEK: { value: 'week' as const, description: 'Week' },
        MONTH: { value: 'month' as const, description: 'Month' },
        YEAR: { value: 'year' as const, description: 'Year' },
      },
    }),
    direction: builder.enumType('Direction', {
      description: 'The direction of an order.',
      values: {
        ASCENDING: {
          value: 'ascending' as const,
          description: 'From first or least to last or most.',
        },
        DESCENDING: {
          value: 'descending' as const,
          description: 'From last or most to first or least.',
        },
      },
    }),
    standing: builder.enumType('Standing', {
      description: 'How firmly a count stands.',
      values: {
        RESPONDENTS: { value: 'respondents' as const, description: 'Several respondents say it.' },
        TOO_LITTLE: {
          value: 'too-little' as const,
          description: 'Too few respondents say it to say more than that somebody does.',
        },
        AUTHORS_STATE: {
          value: 'authors-state' as const,
          description: 'The authors of a document say so, and no respondent is quoted for it.',
        },
        NOBODY: {
          value: 'nobody' as const,
          description: 'It is not said, which is not the same as that it is not so.',
        },
      },
    }),
    orderKey: builder.enumType('ClaimOrderKey', {
      description: 'What claims are ordered by. What has no value comes last in both directions.',
      values: {
        ...keysOf(propertyQuestions),
        SOURCE: {
          value: 'source' as const,
          description: 'Their place in the sources: path of the note, then line.',
        },
        RANK: {
          value: 'rank' as const,
          description: 'The order of mention, where the source orders.',
        },
        PARTNERS: { value: 'partners' as const, description: 'Number of participants.' },
      },
    }),
    groupKey: builder.enumType('GroupKey', {
      description:
        'What claims are grouped by. A claim with several values counts in the group of each.',
      values: { ...keysOf(propertyQuestions), ...keysOf(participantKeyQuestions) },
    }),
  };
}
