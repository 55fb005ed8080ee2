import type { Measured } from '../table.ts';
import type { Answering, Rival, Stood } from './rivals.ts';

/** What answers questions about the study in Neo4j, each in a process of its own. */
export interface Servers {
  /** The real program, as it is after some questions. */
  readonly warm: Answering;
  /** The real program, which remembers no records. */
  readonly cold: Answering;
  /** Statements of Cypher written by hand, behind `node:http`. */
  readonly byHand: Answering;
  /** The library of Neo4j that makes a schema of types, behind Apollo. */
  readonly library: Answering;
}

/** How a rival stood up, by its name. */
export type Standing = (name: string) => Stood;

/** A question that is asked of several servers, which answer the same. */
export interface Operation {
  readonly what: string;
  /** The rivals with what they are asked, once it is sure that their answers are equal. */
  readonly rivals: (servers: Servers) => Promise<readonly Rival[]>;
  /** What is held to a target. */
  readonly rows: (standing: Standing) => readonly Measured[];
}
