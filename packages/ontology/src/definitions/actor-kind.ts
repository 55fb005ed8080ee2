import type { Definitions } from '../definition.ts';
import type { actorKind } from '../schemes/actor-kind.ts';
import { formalKinds } from './formal-kinds.ts';
import { informalKinds } from './informal-kinds.ts';
import { stakeholderAndHouseholdKinds } from './stakeholder-and-household-kinds.ts';

export const actorKindDefinitions = {
  ...formalKinds,
  ...informalKinds,
  ...stakeholderAndHouseholdKinds,
} as const satisfies Definitions<typeof actorKind>;
