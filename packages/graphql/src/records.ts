import type {
  Actor,
  Area,
  Claim,
  Code,
  Collaboration,
  Entity,
  Evidence,
  Finding,
  Frequency,
  GroupKey,
  IndicatorValue,
  Measurement,
  Part,
  Placement,
  PositionClaim,
  Proposition,
  Respondent,
  SourceDocument,
} from '@samenspel/claims';
import type { QuantifierId } from '@samenspel/ontology';
import type { NoteHead } from '@samenspel/store';
import type { InStudy, OpenStudy } from './reading/open-study.ts';
import type { ConceptRecord } from './reading/study-schemes.ts';

/** What object types resolve from: records of the claim model with the study that they are of. */
export type ClaimRecord = InStudy<Claim>;
export type CollaborationRecord = InStudy<Collaboration>;
export type FindingRecord = InStudy<Finding>;
export type PositionRecord = InStudy<PositionClaim>;
export type PlacementRecord = InStudy<Placement>;
export type IndicatorRecord = InStudy<IndicatorValue>;
export type EvidenceRecord = InStudy<Evidence>;

export type EntityRecord = InStudy<Entity>;
export type ActorRecord = InStudy<Actor>;
export type AreaRecord = InStudy<Area>;
export type RespondentRecord = InStudy<Respondent>;
export type DocumentRecord = InStudy<SourceDocument>;
export type PropositionRecord = InStudy<Proposition>;
export type CodeRecord = InStudy<Code>;
export type NoteRecord = InStudy<NoteHead>;

/** Whatever has an id of its own in the API. */
export type NodeRecord = OpenStudy | ClaimRecord | EntityRecord | NoteRecord | ConceptRecord;

/** Who says a claim. */
export interface SayerRecord {
  readonly study: OpenStudy;
  readonly type: 'respondent' | 'authors' | 'actor' | 'unknown';
  readonly ids: readonly string[];
  readonly openWhich: boolean;
  readonly quantifier: QuantifierId | undefined;
}

/** An actor in a collaboration. */
export interface ParticipantRecord {
  readonly actor: ActorRecord;
  readonly part: Part;
  readonly anonymous: boolean;
}

/** Of whom a statement on a group holds. */
export interface QuantificationRecord {
  readonly study: OpenStudy;
  readonly value: QuantifierId;
  readonly of: string | undefined;
}

/** What a placement says of the actors placed. */
export interface PlacementValueRecord {
  readonly study: OpenStudy;
  readonly value: string;
}

export type FrequencyRecord = Frequency;
export type MeasurementRecord = Measurement;

/** A value that claims are grouped by. */
export interface GroupValueRecord {
  readonly study: OpenStudy;
  readonly key: GroupKey;
  readonly id: string;
}
