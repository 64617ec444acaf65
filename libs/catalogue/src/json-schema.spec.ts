import { practiceSchema } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { practiceJsonSchema, symptomJsonSchema } from './json-schema.ts';

describe('the published JSON Schema', () => {
  it('names every field of a practice and refuses others', () => {
    const schema = practiceJsonSchema();
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(Object.keys(schema.properties ?? {}).sort()).toEqual(
      Object.keys(practiceSchema.shape).sort(),
    );
    expect(schema.additionalProperties).toBe(false);
  });

  it('requires what a file must give, and not what has a default', () => {
    const { required = [] } = practiceJsonSchema();
    expect(required).toEqual(
      expect.arrayContaining(['id', 'statement', 'question', 'playbook', 'sources']),
    );
    for (const name of ['depends_on', 'treats', 'moves', 'lifecycle', 'article', 'trigger']) {
      expect(required).not.toContain(name);
    }
  });

  it('carries patterns and bounds, and can be written as JSON', () => {
    const text = JSON.stringify(practiceJsonSchema());
    expect(text).toContain('(CA|RL|ST|QU|LB|MO|CD|AR|DB|SE)-');
    expect(text).toContain('"maxLength":300');
    expect(JSON.parse(JSON.stringify(symptomJsonSchema()))).toHaveProperty('properties.first_aid');
  });
});
