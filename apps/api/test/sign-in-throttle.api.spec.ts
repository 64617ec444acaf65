import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, PASSWORD, startApi } from './api-harness.ts';

let api: ApiHarness;
beforeAll(async () => {
  api = await startApi({ signInsPerMinute: 3, trustedProxies: ['127.0.0.1'] });
});
afterAll(() => api.close());

let places = 0;
const elsewhere = (): Record<string, string> => ({
  'x-forwarded-for': `198.51.100.${(places += 1)}`,
});
const account = async (name: string) => {
  const client = api.stranger();
  const email = `${name.toLowerCase()}@throttle.example`;
  const answer = await client.send(
    'POST',
    '/auth/sign-up',
    { name, email, password: PASSWORD },
    elsewhere(),
  );
  expect(answer.statusCode).toBe(201);
  return { client, email };
};
const guess = (email: string, from: Record<string, string>, password = 'a wrong guess') =>
  api.stranger().send('POST', '/auth/sign-in', { email, password }, from);

describe('sign-in throttling', () => {
  it('makes guesses from one place wait, longer each time, while the owner comes in elsewhere', async () => {
    const { email } = await account('Ana');
    const here = elsewhere();
    const answers = [];
    for (let attempt = 0; attempt < 5; attempt += 1)
      answers.push((await guess(email, here)).statusCode);
    expect(answers).toEqual([401, 401, 401, 429, 429]);
    const waiting = await guess(email, here, PASSWORD);
    expect(waiting.statusCode).toBe(429);
    expect(Number(waiting.headers['retry-after'])).toBeGreaterThan(5);
    expect(waiting.json()).toMatchObject({
      detail: expect.stringContaining(
        'or have a link mailed to you to choose a new password',
      ) as string,
    });
    expect((await guess(email, elsewhere(), PASSWORD)).statusCode).toBe(200);
  });

  it('counts tries that come together one by one', async () => {
    const { email } = await account('Ben');
    const here = elsewhere();
    const answers = await Promise.all(Array.from({ length: 8 }, () => guess(email, here)));
    expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(3);
    expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(5);
  });

  it('slows a guess spread over many places, and never the browser that its owner knows', async () => {
    const { client, email } = await account('Cid');
    const answers = [];
    for (let attempt = 0; attempt < 32; attempt += 1)
      answers.push((await guess(email, elsewhere())).statusCode);
    expect(answers.slice(0, 30).every((status) => status === 401)).toBe(true);
    expect(answers.slice(30)).toEqual([429, 429]);
    await client.send('POST', '/auth/sign-out');
    const own = await client.send(
      'POST',
      '/auth/sign-in',
      { email, password: PASSWORD },
      elsewhere(),
    );
    expect(own.statusCode).toBe(200);
    // Nor the way around by mail.
    expect(
      (await api.stranger().send('POST', '/auth/password-reset', { email }, elsewhere()))
        .statusCode,
    ).toBe(204);
  });

  it('slows many accounts tried from one place', async () => {
    const here = elsewhere();
    const answers = [];
    for (let attempt = 0; attempt < 32; attempt += 1)
      answers.push((await guess(`person.${attempt}@throttle.example`, here)).statusCode);
    expect(answers.slice(0, 30).every((status) => status === 401)).toBe(true);
    expect(answers.slice(30)).toEqual([429, 429]);
  });

  it('does not count what was right', async () => {
    const { email } = await account('Dan');
    const here = elsewhere();
    for (let attempt = 0; attempt < 6; attempt += 1)
      expect((await guess(email, here, PASSWORD)).statusCode).toBe(200);
  });

  it('takes a device cookie for the account it was given for, and no other', async () => {
    const { client } = await account('Eve');
    const { email } = await account('Fay');
    await client.send('POST', '/auth/sign-out');
    const here = elsewhere();
    for (let attempt = 0; attempt < 3; attempt += 1) await guess(email, here);
    const withOther = await client.send(
      'POST',
      '/auth/sign-in',
      { email, password: PASSWORD },
      here,
    );
    expect(withOther.statusCode).toBe(429);
  });
});
