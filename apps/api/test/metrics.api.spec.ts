import { afterEach, expect, it } from 'vitest';
import type { Configuration } from '@pitwall/server-kernel';
import { type ApiHarness, startApi } from './api-harness.ts';

let api: ApiHarness | undefined;
afterEach(async () => {
  await api?.close();
  api = undefined;
});

const statusOf = async (
  changes: Partial<Configuration>,
  headers: Record<string, string> = {},
): Promise<number> => {
  api = await startApi(changes);
  const server = api.application.getHttpAdapter().getInstance();
  const { statusCode } = await server.inject({ method: 'GET', url: '/metrics', headers });
  await api.close();
  api = undefined;
  return statusCode;
};

it('figures are for this machine in the embedded mode, and for the token alone where a proxy may stand', async () => {
  expect(await statusOf({})).toBe(200);
  expect(await statusOf({}, { 'x-real-ip': '192.0.2.1' })).toBe(401);
  expect(await statusOf({ mode: 'production', publicUrl: 'https://pitwall.example' })).toBe(401);
  const token = { metricsToken: 'a token of many signs' };
  expect(await statusOf(token)).toBe(401);
  expect(await statusOf(token, { authorization: 'Bearer a token of many signs' })).toBe(200);
});
