import {
  type Answer,
  type Given,
  type Request,
  type Trial,
  tryCommand,
  withServer,
} from './trial.ts';

export const ID = '01990000-0000-7000-8000-000000000001';
export const OTHER = '01990000-0000-7000-8000-000000000002';
export const AT = '2026-01-05T10:00:30.000Z';

export const page = (...items: object[]): Answer => ({ json: { items, next: null } });

/** Runs one command line signed in to a server that answers as told. */
export const runSignedIn = (
  parameters: string[],
  answer: (request: Request, count: number) => Answer,
  given: Given = {},
): Promise<Trial & { requests: Request[]; url: string }> =>
  withServer(answer, async (url, requests) => ({
    ...(await tryCommand(parameters, {
      env: { PITWALL_URL: url, PITWALL_TOKEN: 't', PITWALL_ORGANIZATION: 'acme' },
      ...given,
    })),
    requests,
    url,
  }));

export const bodyOf = (request: Request | undefined): unknown => JSON.parse(request?.body ?? '');
