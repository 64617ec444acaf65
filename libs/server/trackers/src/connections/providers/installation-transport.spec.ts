import { TrackerError, type TrackerFault } from '@pitwall/trackers';
import { describe, expect, it } from 'vitest';
import { installationTransport } from './installation-transport.ts';

const request = { method: 'GET', url: 'https://api.github.com/a', headers: {} } as const;

describe('a call with the token of an installation', () => {
  it.each([
    ['gone', 'unauthorized'],
    ['forbidden', 'forbidden'],
    ['unclear', 'unclear'],
  ] satisfies [TrackerFault, TrackerFault][])(
    'that gets none, since it is %s, is %s: it says nothing of an issue',
    async (fault, told) => {
      const send = installationTransport('1', {
        transport: (authorization) => async () => ({
          status: 200,
          headers: {},
          body: await authorization(),
        }),
        installationTokens: {
          of: () => Promise.reject(new TrackerError(fault, 'No token.')),
          refused: () => Promise.resolve(),
        },
      });
      await expect(send(request)).rejects.toMatchObject({ fault: told, message: 'No token.' });
    },
  );
});
