import type { CallKind } from '../../plan/operation.ts';
import type { RunClock } from '../../run/clock.ts';
import type { RateLimits } from '../../run/rate-limits.ts';
import type { TrackerAdapter } from '../../run/tracker-adapter.ts';
import type { TrackerRequest, TrackerResponse, TrackerTransport } from '../../run/transport.ts';
import type { Referee } from '../openapi-referee.ts';

/** An issue as the tracker's page shows it to people. */
export interface ShownIssue {
  title: string;
  /** What stands beside the text, as the tracker calls it; without what is empty. */
  fields: readonly (readonly [name: string, value: string])[];
  /** As Markdown. */
  description: string;
}

/** An issue in a fake tracker. Setting a field is an edit by a person. */
export interface TrialIssue {
  /** As its reference has it. */
  readonly key: string;
  title: string;
  state: 'open' | 'closed';
  /** As the adapter reads it. */
  readonly body: string;
  readonly milestone: string | null;
  readonly assignee: string | null;
  /** Keys. */
  readonly blockedBy: readonly string[];
  readonly children: readonly string[];
  /** What a reader sees of its comments, the oldest first. */
  readonly comments: readonly string[];
  /** A person writes before and after all of the body; gives whether that stands there, untouched. */
  surround(): () => boolean;
  shown(): ShownIssue;
}

/** A fake tracker, as the engine's specs look at it. */
export interface TrialWorld {
  handle(request: TrackerRequest): TrackerResponse;
  /** Those with Pitwall's label, the oldest first. */
  issues(): TrialIssue[];
  /** Titles of milestones, in no order. */
  milestones(): string[];
  /** An issue that somebody made and wrote these words into, without the label. */
  add(title: string, words: string): TrialIssue;
  /** Issues of people, without the label. */
  addOthers(count: number): void;
  delete(key: string): void;
}

/** What the engine's specs need of a tracker: each of them runs for every one in `TRIAL_TRACKERS`. */
export interface TrialTracker {
  name: TrackerAdapter['name'];
  world(clock: RunClock): TrialWorld;
  adapter(parts: {
    transport: TrackerTransport;
    clock: RunClock;
    limits: RateLimits;
  }): TrackerAdapter;
  referee(): Promise<Referee>;
  /** As its service publishes them. */
  limits: RateLimits;
  /** The least milliseconds that these allow for 600 tasks and 5 milestones. */
  leastOf600: number;
  /** Reads of a plan over six linked issues. */
  readsAgain: number;
  /** How the tracker calls somebody who is there. */
  person: string;
  /** By the method unless given. */
  kindOf?: (request: TrackerRequest) => CallKind;
  /** Whether it reads or writes this issue itself. */
  isAbout(request: TrackerRequest, key: string): boolean;
  /** An answer of this status, as the service words it. */
  failure(status: number): TrackerResponse;
  /** Refused for too many calls, with the seconds to wait where the service says them. */
  tooMany(retryAfterSeconds: number | null): TrackerResponse;
  /** Whether it writes or looks for a comment. */
  isComment(request: TrackerRequest): boolean;
  /** The content is refused; the message that then stands in the journal. */
  refusal: { response: TrackerResponse; message: string };
}
