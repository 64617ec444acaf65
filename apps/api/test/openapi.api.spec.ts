import { readFile } from 'node:fs/promises';
import openapiTypeScript, { astToString } from 'openapi-typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiHarness, startApi } from './api-harness.ts';

let api: ApiHarness;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const file = (name: string): Promise<string> =>
  readFile(new URL(`../../../libs/api-client/${name}`, import.meta.url), 'utf8');

describe('the description of the API', () => {
  it('is the committed one: else run "npm run generate:client"', async () => {
    const served = (await api.application.inject('/api/openapi.json')).json();
    expect(served).toEqual(JSON.parse(await file('openapi.json')));
  });

  it('is what the typed client was made from', async () => {
    const types = astToString(await openapiTypeScript(JSON.parse(await file('openapi.json'))));
    expect(await file('src/openapi.ts')).toContain(types);
  });

  it('declares every parameter that a path names, and problem details on every route', async () => {
    const { paths } = JSON.parse(await file('openapi.json')) as {
      paths: Record<
        string,
        Record<
          string,
          {
            parameters: { name: string; in: string }[];
            responses: Record<string, { content?: object }>;
          }
        >
      >;
    };
    for (const [path, operations] of Object.entries(paths)) {
      for (const operation of Object.values(operations)) {
        const named = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
        const declared = operation.parameters
          .filter((one) => one.in === 'path')
          .map((one) => one.name)
          .sort();
        expect(declared, path).toEqual(named);
        expect(operation.responses.default?.content, path).toHaveProperty(
          'application/problem+json',
        );
      }
    }
  });
});
