import { z } from 'zod';
import { githubError } from '../adapters/github/github-errors.ts';
import { readAnswer } from '../adapters/read-answer.ts';
import type { RunClock } from '../run/clock.ts';
import type { TrackerRequest, TrackerTransport } from '../run/transport.ts';
import type {
  CheckAnnotation,
  CheckConclusion,
  CheckOutput,
  CheckRun,
  CheckRunDraft,
} from './check-run.ts';

export interface GitHubChecksOptions {
  /** `https://api.github.com`, or `https://HOST/api/v3` of an Enterprise Server. */
  baseUrl: string;
  /** `owner/repository`. */
  project: string;
  /** With the token of an app's installation: GitHub lets nobody else write check runs. */
  transport: TrackerTransport;
  clock: RunClock;
}

/** What a change of a check run says; what is left out stays. */
export interface CheckRunChange {
  status: 'in_progress' | 'completed';
  conclusion?: CheckConclusion;
  detailsUrl?: string;
  output?: CheckOutput & { annotations: readonly CheckAnnotation[] };
}

const PAGE_SIZE = 100;
const PAGES = 20;
const HEADERS = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' };

const checkRunSchema = z.object({
  id: z.int(),
  external_id: z.string().nullish(),
});
const listSchema = z.object({ check_runs: z.array(checkRunSchema) });
const annotationsSchema = z.array(
  z.object({
    path: z.string(),
    start_line: z.int(),
    end_line: z.int(),
    title: z.string().nullish(),
    message: z.string().nullish(),
  }),
);

/** Check runs of one repository. Each call is one request, never repeated. @throws TrackerError */
export class GitHubChecks {
  readonly #root: string;
  readonly #options: GitHubChecksOptions;

  constructor(options: GitHubChecksOptions) {
    const [owner = '', name = ''] = options.project.split('/');
    const repository = `${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
    this.#root = `${options.baseUrl.replace(/\/+$/, '')}/repos/${repository}`;
    this.#options = options;
  }

  /** Of one name on a commit, also those that others replaced; at most a page. */
  async list(head: string, name: string): Promise<CheckRun[]> {
    const query = new URLSearchParams({
      check_name: name,
      filter: 'all',
      per_page: String(PAGE_SIZE),
    });
    const { check_runs: runs } = await this.#send(
      'GET',
      `/commits/${head}/check-runs?${query.toString()}`,
      listSchema,
    );
    return runs.map(checkRun);
  }

  async create({ name, head, externalId, detailsUrl }: CheckRunDraft): Promise<CheckRun> {
    const json = {
      name,
      head_sha: head,
      external_id: externalId,
      details_url: detailsUrl,
      status: 'in_progress',
      started_at: this.#now(),
    };
    return checkRun(await this.#send('POST', '/check-runs', checkRunSchema, json));
  }

  /** Annotations are added to those that are there, at most 50 a call. */
  async update(
    id: number,
    { status, conclusion, detailsUrl, output }: CheckRunChange,
  ): Promise<CheckRun> {
    const json = {
      status,
      ...(detailsUrl === undefined ? {} : { details_url: detailsUrl }),
      ...(conclusion === undefined ? {} : { conclusion, completed_at: this.#now() }),
      ...(output === undefined
        ? {}
        : {
            output: {
              title: output.title,
              summary: output.summary,
              ...(output.annotations.length > 0
                ? { annotations: output.annotations.map(annotation) }
                : {}),
            },
          }),
    };
    return checkRun(await this.#send('PATCH', `/check-runs/${id}`, checkRunSchema, json));
  }

  /** Those that a check run has. */
  async annotations(id: number, page: number): Promise<Omit<CheckAnnotation, 'level'>[]> {
    const query = `per_page=${PAGE_SIZE}&page=${page}`;
    const found = await this.#send(
      'GET',
      `/check-runs/${id}/annotations?${query}`,
      annotationsSchema,
    );
    return found.map(({ path, start_line, end_line, title, message }) => ({
      path,
      startLine: start_line,
      endLine: end_line,
      title: title ?? '',
      message: message ?? '',
    }));
  }

  static readonly annotationPage = PAGE_SIZE;
  static readonly annotationPages = PAGES;

  #now(): string {
    return new Date(this.#options.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z');
  }

  async #send<Schema extends z.ZodType>(
    method: TrackerRequest['method'],
    path: string,
    schema: Schema,
    json?: object,
  ): Promise<z.output<Schema>> {
    const { transport, clock } = this.#options;
    const response = await transport({
      method,
      url: `${this.#root}${path}`,
      headers: HEADERS,
      ...(json === undefined ? {} : { json }),
    });
    if (response.status < 200 || response.status > 299) throw githubError(response, clock.now());
    return readAnswer('GitHub', response, schema);
  }
}

const checkRun = ({ id, external_id: externalId }: z.output<typeof checkRunSchema>): CheckRun => ({
  id,
  externalId: externalId ?? null,
});

const annotation = ({ path, startLine, endLine, level, title, message }: CheckAnnotation) => ({
  path,
  start_line: startLine,
  end_line: endLine,
  annotation_level: level,
  title,
  message,
});
