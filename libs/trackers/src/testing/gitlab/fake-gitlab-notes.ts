import type { RunClock } from '../../run/clock.ts';
import type { TrackerResponse } from '../../run/transport.ts';
import { answer, NOT_FOUND, paged, refused } from './fake-answers.ts';
import { type FakeGitLabIssue, presentUser, PROJECT_ID } from './fake-presentation.ts';

interface FakeNote {
  id: number;
  body: string;
  createdAt: string;
}

/** Notes of issues, by the issue's iid. */
export class FakeGitLabNotes {
  readonly #all = new Map<number, FakeNote[]>();
  readonly #issues: ReadonlyMap<number, FakeGitLabIssue>;
  readonly #interpreted: (text: string) => string;
  readonly #clock: RunClock;
  #id = 0;

  /** `interpreted`: what is left of a text once its quick actions are carried out. */
  constructor(
    issues: ReadonlyMap<number, FakeGitLabIssue>,
    interpreted: (text: string) => string,
    clock: RunClock,
  ) {
    this.#issues = issues;
    this.#interpreted = interpreted;
    this.#clock = clock;
  }

  of(iid: number): readonly FakeNote[] {
    return this.#all.get(iid) ?? [];
  }

  handle(
    method: string,
    iid: number,
    { query, url, body }: { query: URLSearchParams; url: string; body: Record<string, unknown> },
  ): TrackerResponse {
    const issue = this.#issues.get(iid);
    if (!issue) return NOT_FOUND;
    if (method === 'POST') return this.#add(issue, String(body['body'] ?? ''));
    const ordered = [...this.of(iid)];
    if (query.get('sort') !== 'asc') ordered.reverse();
    const items = ordered.map((note) => present(issue, note));
    return paged(items, query, url);
  }

  #add(issue: FakeGitLabIssue, text: string): TrackerResponse {
    const body = this.#interpreted(text);
    if (body.trim() === '') return refused('note', "can't be blank");
    this.#id += 1;
    const createdAt = new Date(this.#clock.now()).toISOString();
    const note = { id: 60_000 + this.#id, body, createdAt };
    this.#all.set(issue.iid, [...this.of(issue.iid), note]);
    return answer(201, present(issue, note));
  }
}

const present = (issue: FakeGitLabIssue, { id, body, createdAt }: FakeNote): object => ({
  id,
  type: null,
  body,
  author: presentUser('pitwall', 9),
  created_at: createdAt,
  updated_at: createdAt,
  system: false,
  noteable_id: issue.id,
  noteable_type: 'Issue',
  project_id: PROJECT_ID,
  noteable_iid: issue.iid,
  resolvable: false,
  confidential: false,
  internal: false,
});
