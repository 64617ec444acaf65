import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemRunClock, type TrackerRequest, type TrackerResponse } from '@pitwall/trackers';
import type { Referee, TrialTracker, TrialWorld } from '@pitwall/trackers/testing';

/** What goes wrong with one call; whether it was done all the same. */
export interface ServiceFault {
  done: boolean;
  how: TrackerResponse | 'reset' | 'silence';
}

/** A fake tracker on this machine, behind its referee. */
export interface TrackerService {
  world: TrialWorld;
  /** `http://127.0.0.1:PORT`. */
  origin: string;
  /** What was against the service's description. */
  violations: string[];
  /** Method and path of each call, in order. */
  calls: string[];
  /** What it takes as the value of `Authorization`. */
  authorizations: Set<string>;
  /** Told of each call once it is done and before it is answered: the answer waits for it. */
  onCall: (count: number) => Promise<void> | void;
  /** By the call's number, from 1. */
  fault: (count: number) => ServiceFault | null;
  close(): Promise<void>;
}

/** `serviceOrigin` is where the fake believes itself to stand. One referee may judge several services. */
export async function startTrackerService(
  tracker: TrialTracker,
  serviceOrigin: string,
  judge?: Referee,
): Promise<TrackerService> {
  const referee = judge ?? (await tracker.referee());
  const state: Omit<TrackerService, 'origin' | 'close'> = {
    world: tracker.world(systemRunClock),
    violations: [],
    calls: [],
    authorizations: new Set(),
    onCall: () => undefined,
    fault: () => null,
  };
  const judged = (request: TrackerRequest): TrackerResponse => {
    const against = referee.ofRequest(request);
    const response = state.world.handle(request);
    state.violations.push(...against, ...referee.ofResponse(request, response));
    return response;
  };
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const given: TrackerRequest = {
        method: request.method as TrackerRequest['method'],
        url: serviceOrigin + (request.url ?? ''),
        headers: {},
        ...(body === '' ? {} : { json: JSON.parse(body) as unknown }),
      };
      state.calls.push(`${given.method} ${new URL(given.url).pathname}`);
      const known = state.authorizations.has(request.headers.authorization ?? '');
      const fault = state.fault(state.calls.length);
      const answer = fault?.done === false ? null : known ? judged(given) : tracker.failure(401);
      if (fault?.how === 'silence') return;
      if (fault?.how === 'reset') {
        request.socket.resetAndDestroy();
        return;
      }
      const told = fault?.how ?? answer ?? tracker.failure(500);
      void Promise.resolve(state.onCall(state.calls.length)).then(() =>
        response.writeHead(told.status, told.headers).end(told.body),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, {
    origin: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}
