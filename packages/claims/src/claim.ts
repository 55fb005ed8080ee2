import type {
  BasisId,
  CertaintyId,
  ChannelId,
  ClosenessId,
  CollaborationFormId,
  ComparisonId,
  FindingCategoryId,
  FrequencyId,
  HybridityLocusId,
  LevelId,
  ModalityId,
  ModeId,
  OriginId,
  PerspectiveId,
  PhaseId,
  PositionId,
  QuantifierId,
  StanceId,
  TrendId,
  YesNoId,
} from '@samenspel/ontology';
import type { Language, LocalText, TextRange } from './text.ts';

/** The passage of a note that a claim rests on, and where its source says it. */
export interface Evidence {
  readonly note: string;
  /** Block id (`^id`) of the passage, where it has one. */
  readonly block?: string;
  readonly range: TextRange;
  /** Document id. */
  readonly document?: string;
  /** Where in the document, as its headings name it. */
  readonly locator?: string;
  /** The work that the document cites for this. */
  readonly cited?: string;
}

/** Of whom a statement on a group holds. `of` is an actor id; without it, of the participant that speaks. */
export interface Quantifier {
  readonly value: QuantifierId;
  readonly of?: string;
}

/** Who says a claim. */
export type Sayer =
  /** A respondent; several ids mean that the source leaves open which of them. */
  | {
      readonly type: 'respondent';
      readonly ids: readonly string[];
      readonly quantifier?: QuantifierId;
    }
  /** The authors of the document. */
  | { readonly type: 'authors' }
  /** An actor that is not a respondent, as a document reports it. */
  | { readonly type: 'actor'; readonly ids: readonly string[]; readonly quantifier?: QuantifierId }
  | { readonly type: 'unknown' };

/** Whose view a finding, position or placement is, where that is not who says it. */
export interface ViewHolder {
  readonly type: 'respondent' | 'actor';
  readonly id: string;
}

/** How often: a concept, or a count per period as the source gives it. */
export type Frequency =
  | { readonly value: FrequencyId }
  | {
      /** Of a range its lower end. */
      readonly times: number;
      /** The upper end of a range, above `times`. */
      readonly upper?: number;
      readonly per: number;
      readonly unit: 'day' | 'week' | 'month' | 'year';
    };

interface ClaimBase<Kind extends string> {
  readonly kind: Kind;
  /** Unique within the study: a function of note id and block id, or of the claim's fields. */
  readonly id: string;
  /** The paraphrase, in the note's language and as rendered in the other. */
  readonly text: LocalText;
  /** The language that the note is written in. */
  readonly language: Language;
  readonly evidence: Evidence;
  readonly saidBy: readonly Sayer[];
  readonly perspective?: PerspectiveId;
  readonly origin: OriginId;
  readonly modality: ModalityId;
  readonly basis?: BasisId;
  readonly certainty: CertaintyId;
  /** Area ids; several: true of each apart. */
  readonly areas: readonly string[];
  readonly condition?: LocalText;
  /** EDTF date or interval. */
  readonly period?: string;
  /** Code ids. */
  readonly codes: readonly string[];
  /** Ids of the claims that this one repeats; counted once. */
  readonly restates: readonly string[];
  readonly qualifies: readonly string[];
  readonly contradicts: readonly string[];
}

/** What a participant is in a collaboration. `together`: all met as one; `from`/`to`: direction of message, client or help. */
export type Part = 'who' | 'with' | 'from' | 'to' | 'together';

export interface Participant {
  /** Actor id (that of the role in the area, where the claim is about a role in one area). */
  readonly actor: string;
  readonly part: Part;
  /** Some holder of the role, not the respondent who has it (`een [[rol]]`). */
  readonly anonymous?: true;
}

/** Who collaborates with whom, or explicitly does not. */
export interface Collaboration extends ClaimBase<'collaboration'> {
  readonly participants: readonly Participant[];
  /** All met as one, rather than pairs across. */
  readonly together: boolean;
  /** Intermediaries: one of several chains; a chain is a list of actor ids from first to last. */
  readonly via: readonly (readonly string[])[];
  readonly mode: ModeId;
  readonly forms: readonly CollaborationFormId[];
  readonly phases: readonly PhaseId[];
  /** Actor ids of whom it is about, who do not take part. */
  readonly about: readonly string[];
  /** Actor ids of places or events. */
  readonly at: readonly string[];
  /** Actor ids of who starts it. */
  readonly initiative: readonly string[];
  readonly functions: readonly string[];
  readonly targetGroups: readonly string[];
  readonly channels: readonly ChannelId[];
  readonly level?: LevelId;
  readonly stance?: StanceId;
  readonly closeness?: ClosenessId;
  readonly frequency?: Frequency;
  readonly quantifier?: Quantifier;
  /** Whether the sayer counts it as collaboration. */
  readonly counts?: YesNoId;
  readonly trend?: TrendId;
  /** Order of mention, where the source orders. */
  readonly rank?: number;
}

/** A statement on collaboration that is not itself a tie. */
export interface Finding extends ClaimBase<'finding'> {
  readonly category: FindingCategoryId;
  /** A narrower concept of the category, e.g. `unfamiliarity` of the us–them sources. */
  readonly concept?: string;
  readonly holders: readonly ViewHolder[];
  readonly phases: readonly PhaseId[];
  readonly about: readonly string[];
  readonly at: readonly string[];
  readonly functions: readonly string[];
  readonly targetGroups: readonly string[];
  readonly locus?: HybridityLocusId;
  readonly level?: LevelId;
  readonly frequency?: Frequency;
  readonly quantifier?: Quantifier;
  readonly trend?: TrendId;
  readonly rank?: number;
  /** Claim ids or concepts that a solution answers. */
  readonly answers: readonly string[];
  /** Claim ids that a reason explains. */
  readonly explains: readonly string[];
}

/** Agreement or disagreement with a proposition; the reason is the text. */
export interface PositionClaim extends ClaimBase<'position'> {
  /** Proposition id. */
  readonly proposition: string;
  readonly position: PositionId;
  readonly holders: readonly ViewHolder[];
  readonly phases: readonly PhaseId[];
  readonly quantifier?: Quantifier;
  readonly inferred: boolean;
}

/** Where somebody places actors on a criterion or an axis. */
export interface Placement extends ClaimBase<'placement'> {
  /** Actor ids. */
  readonly placed: readonly string[];
  /** Concepts of `formality-criterion`, `quadrant-axis` or `quadrant`. */
  readonly criteria: readonly string[];
  /** A concept, `yes`, `no`, `disputed`, or `not` and a concept. */
  readonly value: string;
  readonly holders: readonly ViewHolder[];
  readonly quantifier?: Quantifier;
  readonly inferred: boolean;
}

/** A number as a source writes it. `± 9 %` is approximate, `+31 %` a change, `10–12 %` a range. */
export interface Measurement {
  readonly value: number;
  /** The upper end of a range. */
  readonly upper?: number;
  /** As written: `%`, `personen`, … Absent for a bare number. */
  readonly unit?: string;
  readonly approximate?: true;
  readonly change?: true;
}

/** A figure on an area. The spatial unit really described is the claim's area. */
export interface IndicatorValue extends ClaimBase<'indicator'> {
  /** Concept of the open scheme `indicator`. */
  readonly indicator: string;
  readonly measurement?: Measurement;
  readonly denominator?: string;
  readonly subgroup?: string;
  readonly reference?: { readonly area: string; readonly measurement?: Measurement };
  /** How it compares with the reference, where the source says so in words or as a difference. */
  readonly compared?: ComparisonId | Measurement;
  readonly targetGroups: readonly string[];
  readonly trend?: TrendId;
}

export type Claim = Collaboration | Finding | PositionClaim | Placement | IndicatorValue;
export type ClaimKind = Claim['kind'];
export type ClaimOf<Kind extends ClaimKind> = Extract<Claim, { readonly kind: Kind }>;

/** Every kind of claim. */
export const claimKinds = [
  'collaboration',
  'finding',
  'position',
  'placement',
  'indicator',
] as const satisfies readonly ClaimKind[];
