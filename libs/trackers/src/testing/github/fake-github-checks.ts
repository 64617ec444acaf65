import type { TrackerRequest, TrackerResponse } from '../../run/transport.ts';
import { answer, NOT_FOUND, paged, refused } from './fake-answers.ts';
import { presentApp } from './fake-app-presentation.ts';

export interface FakeAnnotation {
  path: string;
  start_line: number;
  end_line: number;
  annotation_level: string;
  title?: string;
  message: string;
}

/** A check run as it stands, with everything that was ever said of it. */
export interface FakeCheckRun {
  id: number;
  repository: string;
  name: string;
  head_sha: string;
  external_id: string | null;
  details_url: string | null;
  status: string;
  conclusion: string | null;
  completed_at: string | null;
  title: string | null;
  summary: string | null;
  annotations: FakeAnnotation[];
}

const RUNS = /^\/repos\/([^/]+\/[^/]+)\/check-runs(?:\/(\d+)(\/annotations)?)?$/;
const OF_COMMIT = /^\/repos\/([^/]+\/[^/]+)\/commits\/([^/]+)\/check-runs$/;
const MOST_ANNOTATIONS = 50;
const LONGEST_SUMMARY = 65_535;
const FORBIDDEN = answer(403, {
  message: 'Resource not accessible by integration',
  status: '403',
});

type Body = Partial<Omit<FakeCheckRun, 'title' | 'summary' | 'annotations'>> & {
  output?: { title?: string; summary?: string; annotations?: FakeAnnotation[] };
};

/** Check runs at GitHub, in memory. */
export class FakeGitHubChecks {
  readonly runs: FakeCheckRun[] = [];
  /** False for an app that was not given the permission. */
  mayWrite = true;
  readonly #appId: number;

  constructor(appId: number) {
    this.#appId = appId;
  }

  /** Null for what is no call about check runs. */
  handle({ method, url, json }: TrackerRequest): TrackerResponse | null {
    const { pathname, searchParams: query } = new URL(url);
    const [, ofRepository, head] = OF_COMMIT.exec(pathname) ?? [];
    if (ofRepository !== undefined && head !== undefined)
      return method === 'GET' ? this.#list(ofRepository, head, query) : NOT_FOUND;
    const [, repository, id, annotations] = RUNS.exec(pathname) ?? [];
    if (repository === undefined) return null;
    if (!this.mayWrite) return FORBIDDEN;
    const body = (json ?? {}) as Body;
    if (id === undefined) return method === 'POST' ? this.#create(repository, body) : NOT_FOUND;
    const run = this.runs.find((each) => each.id === Number(id) && each.repository === repository);
    if (!run) return NOT_FOUND;
    if (annotations !== undefined) {
      const shown = run.annotations.map((each) => ({
        start_column: null,
        end_column: null,
        raw_details: null,
        title: null,
        blob_href: `https://github.com/${repository}/blob/${run.head_sha}/${each.path}`,
        ...each,
      }));
      return method === 'GET' ? paged(shown, query, url) : NOT_FOUND;
    }
    return method === 'PATCH' ? this.#change(run, body, 200) : NOT_FOUND;
  }

  #list(repository: string, head: string, query: URLSearchParams): TrackerResponse {
    const name = query.get('check_name');
    const found = this.runs.filter(
      (run) =>
        run.repository === repository &&
        run.head_sha === head &&
        (name === null || run.name === name),
    );
    return answer(200, {
      total_count: found.length,
      check_runs: found.map((run) => this.#present(run)),
    });
  }

  #create(repository: string, body: Body): TrackerResponse {
    const run: FakeCheckRun = {
      id: 9_001 + this.runs.length,
      repository,
      name: body.name ?? '',
      head_sha: body.head_sha ?? '',
      external_id: null,
      details_url: null,
      status: 'queued',
      conclusion: null,
      completed_at: null,
      title: null,
      summary: null,
      annotations: [],
    };
    const response = this.#change(run, body, 201);
    if (response.status === 201) this.runs.push(run);
    return response;
  }

  /** As GitHub does it: what is left out stays, annotations are added, a completed run that goes on is open again. */
  #change(run: FakeCheckRun, { output, ...given }: Body, status: number): TrackerResponse {
    const { title, summary, annotations = [] } = output ?? {};
    if (annotations.length > MOST_ANNOTATIONS)
      return refused('CheckRun', 'annotations', 'custom', 'No more than 50 annotations a call');
    if ((summary?.length ?? 0) > LONGEST_SUMMARY) return refused('CheckRun', 'summary', 'too_long');
    if (given.status === 'completed' && !given.conclusion)
      return refused('CheckRun', 'conclusion', 'missing_field');
    if (annotations.some(({ start_line, end_line }) => start_line > end_line))
      return refused('CheckRun', 'annotations', 'invalid');
    Object.assign(run, given);
    if (given.conclusion) run.status = 'completed';
    else if (given.status) [run.conclusion, run.completed_at] = [null, null];
    if (title !== undefined) run.title = title;
    if (summary !== undefined) run.summary = summary;
    run.annotations.push(...annotations);
    return answer(status, this.#present(run));
  }

  #present(run: FakeCheckRun): object {
    const url = `https://api.github.com/repos/${run.repository}/check-runs/${run.id}`;
    return {
      id: run.id,
      node_id: `CR_${run.id}`,
      head_sha: run.head_sha,
      external_id: run.external_id,
      url,
      html_url: `https://github.com/${run.repository}/runs/${run.id}`,
      details_url: run.details_url,
      status: run.status,
      conclusion: run.conclusion,
      started_at: '2026-01-01T00:00:00Z',
      completed_at: run.completed_at,
      name: run.name,
      check_suite: { id: 1 },
      app: presentApp(this.#appId, 'Pitwall', 'https://github.com/apps/pitwall'),
      pull_requests: [],
      output: {
        title: run.title,
        summary: run.summary,
        text: null,
        annotations_count: run.annotations.length,
        annotations_url: `${url}/annotations`,
      },
    };
  }
}
