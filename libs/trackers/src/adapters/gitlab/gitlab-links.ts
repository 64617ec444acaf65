import type { IssueReference } from '../../model/issue.ts';
import { TrackerError } from '../../run/tracker-error.ts';
import type { GitLabClient } from './gitlab-client.ts';
import { type GitLabLink, gitlabLinkSchema } from './gitlab-schemas.ts';

const BLOCKED_BY = 'is_blocked_by';
const RELATES_TO = 'relates_to';

/**
 * "Blocked by" of issues. The free tier has no such links and refuses them: then the issues are tied by
 * "relates to", which every tier has. Whether the tier has them is found out by the first refusal.
 */
export class GitLabLinks {
  readonly #client: GitLabClient;
  readonly #project: string;
  readonly #projectId: string;
  #blocks: boolean | null = null;

  /** `project` is its path in addresses, `projectId` its name or number in bodies. */
  constructor(client: GitLabClient, project: string, projectId: string) {
    this.#client = client;
    this.#project = project;
    this.#projectId = projectId;
  }

  async add(issue: IssueReference, blocker: IssueReference): Promise<void> {
    if (this.#blocks === false) return this.#link(issue, blocker, RELATES_TO);
    try {
      await this.#link(issue, blocker, BLOCKED_BY);
      this.#blocks = true;
    } catch (error) {
      if (!isRefusedType(error)) throw error;
      this.#blocks = false;
      // The refused call did nothing: this one is the link's one call.
      await this.#link(issue, blocker, RELATES_TO);
    }
  }

  /** The id of the link itself, by which alone it is taken off. */
  async find(issue: IssueReference, blocker: IssueReference): Promise<string | null> {
    const links = await this.#list(issue);
    const between = links.filter(({ id }) => String(id) === blocker.id);
    const link =
      between.find(({ link_type: type }) => type === BLOCKED_BY) ??
      between.find(({ link_type: type }) => type === RELATES_TO);
    return link ? String(link.issue_link_id) : null;
  }

  async remove({ key }: IssueReference, link: string | null): Promise<void> {
    if (link === null) throw new TrackerError('gone', 'There is no link to take off.');
    await this.#client.send('DELETE', `${this.#path(key)}/${encodeURIComponent(link)}`);
  }

  /** Where blocking links are refused, what relates counts: it is what was written. */
  async blockersOf(issue: IssueReference): Promise<readonly string[]> {
    const wanted = this.#blocks === false ? [BLOCKED_BY, RELATES_TO] : [BLOCKED_BY];
    const links = await this.#list(issue);
    return links
      .filter(({ link_type: type, web_url: url }) => wanted.includes(type) && inOne(url, issue.url))
      .map(({ iid }) => String(iid));
  }

  /** GitLab gives all links of an issue at once. */
  #list({ key }: IssueReference): Promise<GitLabLink[]> {
    return this.#client.read('GET', this.#path(key), gitlabLinkSchema.array());
  }

  async #link({ key }: IssueReference, blocker: IssueReference, type: string): Promise<void> {
    const json = {
      target_project_id: this.#projectId,
      target_issue_iid: blocker.key,
      link_type: type,
    };
    try {
      await this.#client.send('POST', this.#path(key), json);
    } catch (error) {
      // Two issues have one link at most: what is there was written before, or is a person's and stays.
      if (!(error instanceof TrackerError && error.fault === 'exists')) throw error;
    }
  }

  #path = (key: string): string => `${this.#project}/issues/${encodeURIComponent(key)}/links`;
}

/** Links reach into other projects, which number their issues anew. */
const inOne = (url: string, other: string): boolean =>
  url.split('/-/')[0] === other.split('/-/')[0];

/** The free tier says 403, and the open-source edition does not know the word. */
const isRefusedType = (error: unknown): boolean =>
  error instanceof TrackerError &&
  (error.fault === 'forbidden' || error.fault === 'invalid') &&
  /current license|link_type/i.test(error.message);
