import { practiceSchema } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { bundledCatalogue } from './bundled.ts';
import {
  overlayJsonSchema,
  catalogueJsonSchema,
  practiceJsonSchema,
  symptomJsonSchema,
} from './json-schema.ts';

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

  it.each([
    ['practice', practiceJsonSchema],
    ['symptom', symptomJsonSchema],
    ['catalogue', catalogueJsonSchema],
    ['overlay', overlayJsonSchema],
  ])('of a %s is what is committed: run this file with -u after a change', async (name, schema) => {
    await expect(`${JSON.stringify(schema(), null, 2)}\n`).toMatchFileSnapshot(
      `../schema/${name}.schema.json`,
    );
  });

  it('admits the whole catalogue, and refuses it with one fault', () => {
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
      catalogueJsonSchema(),
    );
    const whole = structuredClone(bundledCatalogue());
    expect([validate(whole), validate.errors]).toEqual([true, null]);
    for (const practice of whole.practices.slice(0, 1)) practice.impact = 6;
    expect(validate(whole)).toBe(false);
    expect(validate.errors?.[0]?.instancePath).toBe('/practices/0/impact');
  });
});
