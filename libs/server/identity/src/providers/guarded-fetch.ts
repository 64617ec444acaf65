import type { GuardedClient, OutgoingMethod } from '@pitwall/server-kernel';
import type { CustomFetch } from 'openid-client';

const WITHOUT_BODY = new Set([204, 205, 304]);

/** Lets openid-client send its requests by the guarded client alone: no address inside the network is reached. */
export const guardedFetch =
  (outgoing: GuardedClient): CustomFetch =>
  async (url, { method, headers, body, signal }) => {
    const response = await outgoing.request(url, {
      method: method as OutgoingMethod,
      headers: Object.fromEntries(new Headers(headers)),
      ...(body === undefined || body === null ? {} : { body: String(body) }),
      ...(signal ? { signal } : {}),
      redirects: 'return',
    });
    return new Response(
      WITHOUT_BODY.has(response.status) ? null : (response.bytes() as Uint8Array<ArrayBuffer>),
      { status: response.status, headers: response.headers },
    );
  };
