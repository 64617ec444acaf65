import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDescription } from './description.ts';

describe('parseDescription', () => {
  it('reads the committed description whole', () => {
    const document: unknown = JSON.parse(
      readFileSync(join(import.meta.dirname, '../openapi.json'), 'utf8'),
    );
    const { paths, components } = parseDescription(document);
    const me = paths['/api/v1/me']?.['get'];
    expect(me?.operationId).toBe('SignIn_me');
    expect(me?.responses['200']?.content?.['application/json']?.schema).toEqual({
      $ref: '#/components/schemas/Me',
    });
    expect(components.schemas).toHaveProperty('Me');
  });

  it('refuses what is none', () => {
    expect(() => parseDescription({ openapi: '3.1.0' })).toThrow();
    expect(() => parseDescription('<h1>Bad gateway</h1>')).toThrow();
  });
});
