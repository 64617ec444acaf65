import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import {
  CONFIGURATION,
  type Configuration,
  createGuardedClient,
  type GuardedClient,
  OutgoingError,
  type OutgoingErrorCode,
} from '@pitwall/server-kernel';
import { TrackerError, type TrackerRequest, type TrackerTransport } from '@pitwall/trackers';
import type { Authorization } from './providers/provider-factory.ts';

const MEBIBYTE = 1024 * 1024;
/** Errors after which nothing was sent, nor will be. */
const NEVER_SENT: ReadonlySet<OutgoingErrorCode> = new Set([
  'outgoing.refused_url',
  'outgoing.refused_address',
  'outgoing.invalid_request',
]);

/** What no answer means to a run. A reading that was too large is answered alike each time. */
export function faultOf(
  code: OutgoingErrorCode,
  method: TrackerRequest['method'],
): 'forbidden' | 'too_large' | 'unclear' {
  if (NEVER_SENT.has(code)) return 'forbidden';
  return code === 'outgoing.too_large' && method === 'GET' ? 'too_large' : 'unclear';
}

/** Sends what adapters ask for, through the guarded client, with the credential of a connection. */
@Injectable()
export class TrackerHttp implements OnApplicationShutdown {
  readonly #client: GuardedClient;

  constructor(@Inject(CONFIGURATION) { outgoing }: Configuration) {
    this.#client = createGuardedClient({
      ...outgoing,
      timeLimitMilliseconds: 30_000,
      // A hundred issues with long bodies.
      maxResponseBytes: 24 * MEBIBYTE,
    });
  }

  /** Never repeats a request: whether it may be sent again is the run's to decide. */
  transport(authorization: Authorization): TrackerTransport {
    return async ({ method, url, headers, json }) => {
      try {
        const response = await this.#client.request(url, {
          method,
          headers: { ...headers, authorization: await authorization() },
          ...(json === undefined ? {} : { json }),
          retry: 'never',
          redirects: 'return',
        });
        return { status: response.status, headers: response.headers, body: response.text() };
      } catch (error) {
        if (!(error instanceof OutgoingError)) throw error;
        throw new TrackerError(faultOf(error.code, method), error.message);
      }
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#client.close();
  }
}
