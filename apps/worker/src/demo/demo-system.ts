import type { CreateSystem, Level, ScanReport } from '@pitwall/contracts';

/** One practice's answer in the demonstration. */
export interface DemoAnswer {
  level: Level | 'unknown';
  note?: string;
  evidenceUrl?: string;
}

/** A system of the demonstration, with what its team has told Pitwall. */
export interface DemoSystem {
  team: { name: string; slug: string };
  describe: Omit<CreateSystem, 'team' | 'figures'> & { figures: CreateSystem['figures'] };
  answers: Record<string, DemoAnswer>;
  symptoms: { symptom: string; daysAgo: number; note: string }[];
  incidents: {
    title: string;
    daysAgo: number;
    minutes: number;
    practices: string[];
    description: string;
  }[];
  /** What the scanner found, where it ran. */
  findings: ScanReport['findings'];
  sprints: { name: string; startsInDays: number; capacityDays: number; debtShare: number }[];
}
