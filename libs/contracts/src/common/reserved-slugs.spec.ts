import { describe, expect, it } from 'vitest';
import { createOrganizationSchema } from '../organizations/organization.ts';
import { createSystemSchema } from '../systems/system.ts';
import { slugSchema } from './identifiers.ts';
import { RESERVED_SLUGS } from './reserved-slugs.ts';

describe('reserved slugs', () => {
  it('are slugs that nothing new may take', () => {
    for (const slug of RESERVED_SLUGS) expect(slugSchema.safeParse(slug).success).toBe(true);
    expect(createOrganizationSchema.safeParse({ name: 'C', slug: 'catalogue' }).success).toBe(
      false,
    );
    expect(createOrganizationSchema.safeParse({ name: 'C', slug: 'catalogues' }).success).toBe(
      true,
    );
    expect(createSystemSchema.safeParse({ name: 'New', slug: 'new' }).success).toBe(false);
  });
});
