import { NoAnswer } from '@pitwall/api-client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answer, api } from './client.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const cut = () =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"id":"019'));
        controller.error(new TypeError('network error'));
      },
    }),
  );

describe('answer', () => {
  it.each([
    ['a page of a proxy', () => new Response('<h1>Sign in to the network</h1>')],
    ['half of a body', () => new Response('{"id":"019')],
    ['a body that breaks off', cut],
  ])('takes %s for no answer', async (_, body) => {
    vi.stubGlobal('fetch', () => Promise.resolve(body()));
    vi.stubGlobal('location', new URL('http://pitwall.test/'));
    await expect(answer(api.GET('/api/v1/me'))).rejects.toBeInstanceOf(NoAnswer);
  });
});
