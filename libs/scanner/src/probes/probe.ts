import type { Confidence, Level, Outcome, Stack } from '@pitwall/contracts';
import type { TextDetector } from '../collect/look.ts';
import type { Detector } from '../collect/detector.ts';
import type { Facts } from '../collect/facts.ts';
import type { Place, Sighting } from '../collect/parsed-file.ts';

/** What one outcome of a probe means, which answer it suggests, and how sure it is by default. */
export interface OutcomeMeaning {
  means: string;
  suggests: Level | null;
  confidence: Confidence;
}

/** A probe's documentation: enough for a reader to judge its findings without reading its code. */
export interface ProbeDefinition {
  /** Lower case with dashes, stable for ever. */
  name: string;
  title: string;
  practice: string;
  /** What it looks for, and what it takes as evidence. */
  looksFor: string;
  /** What it cannot see, or is known to get wrong. */
  limits: string;
  stacks: readonly Stack[];
  outcomes: Partial<Record<Outcome, OutcomeMeaning>>;
}

/** What a probe concludes. */
export interface Verdict {
  outcome: Outcome;
  /** One or two sentences to the owner of the code: what was seen and what follows. */
  message: string;
  places?: readonly Place[];
  /** Where this case is more or less sure than the outcome usually is. */
  confidence?: Confidence;
}

/** Sightings of the probe's own detectors by their names. */
export type Seen = (detector: string) => readonly Sighting[];

/** A pure rule: what its detectors saw and the shared facts in, a verdict out. */
export interface Probe {
  readonly definition: ProbeDefinition;
  readonly detectors: readonly Detector[];
  readonly textDetectors?: readonly TextDetector[];
  judge(facts: Facts, seen: Seen): Verdict;
}

export const notVisible = (message: string): Verdict => ({ outcome: 'not_visible', message });
export const notApplicable = (message: string): Verdict => ({ outcome: 'not_applicable', message });
