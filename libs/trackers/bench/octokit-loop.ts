import { Octokit } from '@octokit/rest';
import { markdownBody } from '../src/model/markdown-body.ts';
import type { SyncTask } from '../src/plan/sync-input.ts';
import type { TrackerRequest, TrackerTransport } from '../src/run/transport.ts';

/** Octokit itself, one issue after the other, over the same wire; how long it took, in milliseconds. */
export async function octokitLoop(
  transport: TrackerTransport,
  tasks: readonly Pick<SyncTask, 'id' | 'title' | 'section'>[],
): Promise<number> {
  const octokit = new Octokit({ request: { fetch: fetchOver(transport) } });
  const place = { owner: 'acme', repo: 'shop' };
  const began = performance.now();
  for (const { id: taskId, title, section } of tasks) {
    const body = markdownBody.withSection('', section, { taskId, step: null });
    await octokit.rest.issues.create({ ...place, title, body });
  }
  return performance.now() - began;
}

interface Sent {
  method: TrackerRequest['method'];
  headers: Record<string, string>;
  body?: string;
}

const fetchOver =
  (transport: TrackerTransport) =>
  async (url: string, { method, headers, body }: Sent): Promise<Response> => {
    const json = body === undefined ? {} : { json: JSON.parse(body) as unknown };
    const answer = await transport({ method, url, headers, ...json });
    return new Response(answer.body, { status: answer.status, headers: answer.headers });
  };
