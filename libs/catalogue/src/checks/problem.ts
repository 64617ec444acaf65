import type { Catalogue } from '@pitwall/contracts';

/** One rule that a catalogue as a whole breaks. */
export interface CatalogueProblem {
  /** The rule's name, stable, such as `dependency-cycle`. */
  rule: string;
  /** What breaks it: a practice's or symptom's id, a stage, a topic or an article statement. */
  subject: string;
  /** What is wrong and what would be right. */
  message: string;
  /** The way to the fault: below the practice or symptom, or from the catalogue's own field (`stages`, …). */
  at?: readonly (string | number)[];
}

/** A rule over the whole catalogue. */
export type Check = (catalogue: Catalogue) => CatalogueProblem[];
