import { randomUUID } from 'node:crypto';
import { sign } from '@octokit/webhooks-methods';
import type { LightMyRequestResponse } from 'fastify';
import type { ApiHarness } from './api-harness.ts';

/** A delivery as GitHub sends it: signed by GitHub's own library, without a session or an Origin. */
export interface GitHubDelivery {
  event: string;
  payload: object | string;
  secret: string;
  delivery?: string;
  /** Instead of the right one; null for none. */
  signature?: string | null;
  contentType?: string;
}

export async function deliver(
  api: Pick<ApiHarness, 'application'>,
  url: string,
  given: GitHubDelivery,
): Promise<LightMyRequestResponse> {
  const {
    event,
    payload,
    secret,
    delivery = randomUUID(),
    contentType = 'application/json',
  } = given;
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
  const signature =
    given.signature === undefined ? await sign(secret, body || ' ') : given.signature;
  return api.application.inject({
    method: 'POST',
    url: new URL(url).pathname,
    headers: {
      'content-type': contentType,
      'user-agent': 'GitHub-Hookshot/abc',
      'x-github-delivery': delivery,
      'x-github-event': event,
      ...(signature === null ? {} : { 'x-hub-signature-256': signature }),
    },
    payload: body,
  });
}
