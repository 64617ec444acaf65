import type { Figure, Stage, SystemFacts } from '@pitwall/contracts';
import type { SystemRow } from '../systems/system-row.ts';

/** Days within which the highest reading of a figure and the incidents of a system count. */
export interface ReadingDays {
  figures: number;
  incidents: number;
}
export const READING_DAYS: ReadingDays = { figures: 90, incidents: 180 };

export interface ReadIncident {
  id: string;
  at: Date;
  /** Ids of the practices that would have prevented it. */
  practices: string[];
}

/** Everything about a system that decides where it stands, save its answers and findings. */
export interface SystemReading {
  system: SystemRow;
  /** Each figure as the highest of the window; without a reading in it, the figure is not known. */
  facts: SystemFacts;
  /** Ids, each once. */
  activeSymptoms: string[];
  /** Newest first. */
  incidents: ReadIncident[];
  catalogueVersion: string;
  declaredStage: Stage | null;
  teamId: string;
}

/** The highest reading of a figure in the window, the latest of equals. */
export interface HighestReading {
  figure: Figure;
  value: number;
  at: Date;
  source: string;
}
