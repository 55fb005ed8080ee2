import type { Contradiction, Side } from '@samenspel/analysis';
import {
  collaborationForm,
  perspective as perspectiveScheme,
  position as positionScheme,
  yesNo,
} from '@samenspel/ontology';
import type { Builder } from '../builder.ts';
import type { InStudy } from '../reading/open-study.ts';
import type { Types } from '../types.ts';
import { claimsOf, firstClaims, idIn } from './said.ts';

/** Declares two that say the opposite. */
export function defineContradictions(builder: Builder, types: Types) {
  const { schemes } = types;
  const args = firstClaims(builder);
  const side = builder.objectRef<InStudy<Side>>('ContradictionSide').implement({
    description: 'One of two that contradict each other.',
    fields: (t) => ({
      perspective: t.field({
        type: schemes.perspective,
        nullable: true,
        description: 'From which perspective; none for claims without one.',
        resolve: ({ perspective }) => idIn(perspectiveScheme, perspective),
      }),
      position: t.field({
        type: schemes.position,
        nullable: true,
        description: 'The position taken, where it is about a proposition.',
        resolve: ({ says }) => idIn(positionScheme, says),
      }),
      counts: t.field({
        type: schemes['yes-no'],
        nullable: true,
        description: 'Whether it counts as collaboration, where it is about that.',
        resolve: ({ says }) => idIn(yesNo, says),
      }),
      tally: t.field({
        type: types.tally,
        description: 'How many claims say it.',
        resolve: ({ counted }) => counted.tally,
      }),
      claims: t.field({
        type: [types.claim],
        description: 'The claims that say it.',
        args,
        resolve: ({ study, counted }, { first }) => claimsOf(study, counted.claims, first),
      }),
    }),
  });
  const contradictionType = builder.enumType('ContradictionType', {
    description: 'What two that contradict each other contradict each other on.',
    values: {
      POSITION: {
        value: 'position' as const,
        description: 'One agrees and one disagrees with a proposition.',
      },
      COUNTS: {
        value: 'counts' as const,
        description: 'One counts a form of contact as collaboration, and one does not.',
      },
      LINK: {
        value: 'link' as const,
        description: 'The coder linked two claims as contradicting each other.',
      },
    },
  });
  return builder.objectRef<InStudy<Contradiction>>('Contradiction').implement({
    description: 'Two that say the opposite.',
    fields: (t) => ({
      type: t.expose('type', { type: contradictionType, description: 'On what.' }),
      proposition: t.field({
        type: types.proposition,
        nullable: true,
        description: 'The proposition, where it is about one.',
        resolve: ({ study, type, on }) =>
          type === 'position' && on !== undefined ? study.entities.proposition.one(on) : null,
      }),
      form: t.field({
        type: schemes['collaboration-form'],
        nullable: true,
        description: 'The form of contact, where it is about whether that counts.',
        resolve: ({ type, on }) => (type === 'counts' ? idIn(collaborationForm, on) : null),
      }),
      within: t.exposeBoolean('within', {
        description: 'Whether both speak from one perspective, or each from another.',
      }),
      sides: t.field({
        type: [side],
        description: 'The two.',
        extensions: { items: 2 },
        resolve: ({ study, sides }) => sides.map((each) => ({ ...each, study })),
      }),
    }),
  });
}
