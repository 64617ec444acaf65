import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openFileSchema } from './open-file.ts';

const published = new URL('../../../../docs/open-file.schema.json', import.meta.url);

describe('the schema of the open file', () => {
  it('is published as it is', () => {
    expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(
      z.toJSONSchema(openFileSchema, { io: 'input' }),
    );
  });
});
