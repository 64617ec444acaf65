import { describe, expect, it } from 'vitest';
import { ApiProblem, createPitwallClient, NoAnswer } from './client.ts';

const answering =
  (response: Response): ((request: Request) => Promise<Response>) =>
  async () =>
    response;
const baseUrl = 'http://pitwall.test';

describe('createPitwallClient', () => {
  it('gives the parsed answer', async () => {
    const client = createPitwallClient({
      baseUrl,
      fetch: answering(Response.json({ id: '1', name: 'Ana' })),
    });
    expect((await client.GET('/api/v1/me')).data).toMatchObject({ name: 'Ana' });
  });

  it('throws the problem with its code', async () => {
    const problem = {
      type: 't',
      title: 'Forbidden',
      status: 403,
      code: 'permission.denied',
      detail: 'No.',
      requestId: 'r',
    };
    const client = createPitwallClient({
      baseUrl,
      fetch: answering(Response.json(problem, { status: 403 })),
    });
    const failure = await client.GET('/api/v1/me').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApiProblem);
    expect((failure as ApiProblem).problem).toEqual(problem);
  });

  it('says so when something else than Pitwall answers', async () => {
    const client = createPitwallClient({
      baseUrl,
      fetch: answering(new Response('<h1>Bad gateway</h1>', { status: 502 })),
    });
    const failure = (await client.GET('/api/v1/me').catch((error: unknown) => error)) as ApiProblem;
    expect(failure.problem).toMatchObject({ status: 502, code: 'service.unavailable' });
    expect(failure.problem).not.toHaveProperty('requestId');
  });

  it('does not take a refusal of something else for a failure of Pitwall', async () => {
    const client = createPitwallClient({
      baseUrl,
      fetch: answering(new Response('<h1>Blocked</h1>', { status: 403 })),
    });
    const failure = (await client.GET('/api/v1/me').catch((error: unknown) => error)) as ApiProblem;
    expect(failure.problem).toMatchObject({ status: 403, code: 'answer.foreign' });
  });

  it('says so when nothing answers', async () => {
    const client = createPitwallClient({
      baseUrl,
      fetch: () => Promise.reject(new TypeError('fetch failed')),
    });
    await expect(client.GET('/api/v1/me')).rejects.toBeInstanceOf(NoAnswer);
  });

  it('sends its token', async () => {
    let sent: string | null = null;
    const client = createPitwallClient({
      baseUrl,
      token: 'pitwall_x',
      fetch: async (request) => {
        sent = request.headers.get('authorization');
        return Response.json({});
      },
    });
    await client.GET('/api/v1/me');
    expect(sent).toBe('Bearer pitwall_x');
  });
});
