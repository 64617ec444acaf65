import { TrackerError, type TrackerTransport } from '@pitwall/trackers';
import type { AdapterSurroundings } from './provider-factory.ts';

/** Calls with the token of an app's installation. One that is refused before its time is fetched anew, once. */
export function installationTransport(
  installationId: string,
  { transport, installationTokens }: Pick<AdapterSurroundings, 'transport' | 'installationTokens'>,
): TrackerTransport {
  return async (request) => {
    let token = '';
    const send = transport(async () => {
      token = await installationTokens.of(installationId).catch(asRefused);
      return `Bearer ${token}`;
    });
    const answer = await send(request);
    if (answer.status !== 401) return answer;
    // What was refused was not done: it may be sent again.
    await installationTokens.refused(installationId, token);
    return send(request);
  };
}

/** An app that is not installed any more is a credential that is refused: no single issue is gone by it. */
function asRefused(error: unknown): never {
  if (error instanceof TrackerError && error.fault === 'gone')
    throw new TrackerError('unauthorized', error.message);
  throw error;
}
