import type { Stage, Task } from '@pitwall/contracts';

/** What stands above the tasks of an exported roadmap. */
export interface RoadmapHeader {
  system: { name: string; slug: string };
  /** Where the system stands, in a sentence or two. */
  standing: string;
  catalogueVersion: string;
  /** ISO 8601. */
  exportedAt: string;
  taskCount: number;
  /** Working days of all tasks. */
  days: number;
  /** Of the team, that hold a task of this system; in order. */
  sprints: ExportedSprint[];
}

export interface ExportedSprint {
  id: string;
  name: string;
  /** YYYY-MM-DD, both included. */
  startsOn: string;
  endsOn: string;
  /** Ids of the system's tasks in it: two sprints may have one name. */
  tasks: readonly string[];
}

/** A task as an export shows it, with what its practice's playbook says. */
export interface ExportedTask {
  id: string;
  rank: number | null;
  kind: Task['kind'];
  practice: string | null;
  stage: { id: Stage; title: string } | null;
  title: string;
  state: Task['state'];
  days: number;
  priority: number;
  reason: string;
  description: string;
  why: string | null;
  owner: string | null;
  sprint: string | null;
  /** YYYY-MM-DD. */
  dueOn: string | null;
  needs: { id: string; practice: string | null; title: string }[];
  /** Markdown, written by the catalogue. */
  steps: { title: string; detail: string }[];
  checks: { check: string; expect: string }[];
}

/** Writes a roadmap piece by piece; the pieces in their order are the file. */
export interface RoadmapWriter {
  head(header: RoadmapHeader): string;
  tasks(tasks: readonly ExportedTask[]): string;
  tail(): string;
}
