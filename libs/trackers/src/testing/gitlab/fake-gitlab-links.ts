import type { TrackerResponse } from '../../run/transport.ts';
import { answer, NOT_FOUND } from './fake-answers.ts';
import { type FakeGitLabIssue, type FakeLink, PROJECT_ID } from './fake-presentation.ts';

/** `core` is the open-source edition, which knows no blocking links at all. */
export type GitLabTier = 'premium' | 'free' | 'core';

/** Links between issues. */
export class FakeGitLabLinks {
  readonly all: FakeLink[] = [];
  #id = 0;
  readonly #tier: GitLabTier;
  readonly #issues: ReadonlyMap<number, FakeGitLabIssue>;
  readonly #present: (issue: FakeGitLabIssue) => object;

  constructor(
    tier: GitLabTier,
    issues: ReadonlyMap<number, FakeGitLabIssue>,
    present: (issue: FakeGitLabIssue) => object,
  ) {
    this.#tier = tier;
    this.#issues = issues;
    this.#present = present;
  }

  /** What blocks an issue, or relates to it, as it was written: iids. */
  from(iid: number, type: FakeLink['type'] = 'is_blocked_by'): Set<number> {
    const own = this.all.filter((link) => link.source === iid && link.type === type);
    return new Set(own.map(({ target }) => target));
  }

  handle(
    method: string,
    iid: number,
    body: Record<string, unknown>,
    id: string | undefined,
  ): TrackerResponse {
    if (!this.#issues.has(iid)) return NOT_FOUND;
    if (method === 'GET' && id === undefined) return answer(200, this.#list(iid));
    if (method === 'POST' && id === undefined) return this.#add(iid, body);
    if (method === 'DELETE' && id !== undefined) return this.#remove(iid, Number(id));
    return NOT_FOUND;
  }

  #list(iid: number): object[] {
    return this.all.flatMap((link) => {
      const outward = link.source === iid;
      if (!outward && link.target !== iid) return [];
      const other = this.#issues.get(outward ? link.target : link.source);
      if (!other) return [];
      const inward = link.type === 'relates_to' ? 'relates_to' : 'blocks';
      return {
        ...this.#present(other),
        issue_link_id: link.id,
        link_type: outward ? link.type : inward,
        link_created_at: '2026-01-01T00:00:00.000Z',
        link_updated_at: '2026-01-01T00:00:00.000Z',
      };
    });
  }

  #add(source: number, body: Record<string, unknown>): TrackerResponse {
    const type = (body['link_type'] ?? 'relates_to') as FakeLink['type'];
    if (type !== 'relates_to' && this.#tier === 'core')
      return answer(400, { error: 'link_type does not have a valid value' });
    if (type !== 'relates_to' && this.#tier === 'free')
      return answer(403, { message: 'Blocked issues not available for current license' });
    const target = Number(body['target_issue_iid']);
    const inside = ['acme/shop', String(PROJECT_ID)].includes(String(body['target_project_id']));
    if (!inside || !this.#issues.has(target) || target === source) return NOT_FOUND;
    const tied = (link: FakeLink): boolean =>
      (link.source === source && link.target === target) ||
      (link.source === target && link.target === source);
    if (this.all.some(tied)) return answer(409, { message: 'Issue(s) already assigned' });
    this.#id += 1;
    const link: FakeLink = { id: this.#id, source, target, type };
    this.all.push(link);
    return answer(201, this.#presentLink(link));
  }

  #remove(iid: number, id: number): TrackerResponse {
    const at = this.all.findIndex(
      (link) => link.id === id && (link.source === iid || link.target === iid),
    );
    const [link] = at === -1 ? [] : this.all.splice(at, 1);
    return link ? answer(200, this.#presentLink(link)) : NOT_FOUND;
  }

  #presentLink({ id, source, target, type }: FakeLink): object {
    const [from, to] = [this.#issues.get(source), this.#issues.get(target)];
    return {
      id,
      source_issue: from ? this.#present(from) : null,
      target_issue: to ? this.#present(to) : null,
      link_type: type,
      link_created_at: '2026-01-01T00:00:00.000Z',
      link_updated_at: '2026-01-01T00:00:00.000Z',
    };
  }
}
