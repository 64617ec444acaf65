import type { CreateComponent, CreateSystem, Level, ScanReport } from '@pitwall/contracts';

/** One practice's answer in the sample. */
export interface SampleAnswer {
  level: Level | 'unknown';
  note?: string;
  evidenceUrl?: string;
}

/** A system of the sample, with what its team has told Pitwall. */
export interface SampleSystem {
  team: { name: string; slug: string };
  describe: Omit<CreateSystem, 'team' | 'figures'> & { figures: CreateSystem['figures'] };
  answers: Record<string, SampleAnswer>;
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
  /** What has a limit, with its daily peaks: the last of them is of today. */
  components: (Omit<CreateComponent, 'peak'> & { peaks: number[] })[];
  /** Throughput of a load test, at each level of concurrency. */
  loadTest: { name: string; levels: [concurrency: number, throughput: number][] } | null;
  sprints: { name: string; startsInDays: number; capacityDays: number; debtShare: number }[];
  /** Sprints that are over, the first first: practices that were done in them, and planned but left. */
  past: {
    name: string;
    startsInDays: number;
    capacityDays: number;
    debtShare: number;
    done: string[];
    left: string[];
  }[];
}
