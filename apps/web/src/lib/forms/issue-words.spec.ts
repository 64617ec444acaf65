import {
  createApiTokenSchema,
  createSystemSchema,
  createTeamSchema,
  signUpSchema,
  tokenCredentialSchema,
} from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { asSentence, issueWords } from './issue-words.ts';

/** The first word on each field is the one that is shown. */
const messages = (schema: z.ZodType, values: unknown): Record<string, string> =>
  Object.fromEntries(
    (schema.safeParse(values, { error: issueWords }).error?.issues ?? [])
      .map((issue) => [issue.path.join('.'), asSentence(issue.message)] as const)
      .reverse(),
  );

describe('issueWords', () => {
  it('says what to do at a field that is empty, short or malformed', () => {
    expect(messages(signUpSchema, { email: 'ana', name: ' ', password: 'short' })).toEqual({
      email: 'Write an e-mail address such as ana@example.com.',
      name: 'Fill this in.',
      password: 'Write at least 12 characters.',
    });
    expect(messages(signUpSchema, {})).toEqual({
      email: 'Fill this in.',
      name: 'Fill this in.',
      password: 'Fill this in.',
    });
  });

  it('asks for what is empty, whatever else would be asked of it', () => {
    expect(messages(tokenCredentialSchema, { token: '' })).toEqual({ token: 'Fill this in.' });
    expect(messages(tokenCredentialSchema, { token: 'short' })).toEqual({
      token: 'Write at least 8 characters.',
    });
  });

  it('speaks of numbers and choices', () => {
    expect(messages(createApiTokenSchema, { name: 'ci', permissions: [], days: 0.5 })).toEqual({
      permissions: 'Choose at least one.',
      days: 'Give a whole number.',
    });
    expect(messages(createApiTokenSchema, { name: 'ci', permissions: ['systems:read'], days: 900 }))
      // The limit is written as the reader writes numbers.
      .toEqual({ days: 'Give 366 or less.' });
  });

  it('leaves the words that a schema brings along, as a sentence', () => {
    expect(messages(createTeamSchema, { name: 'Payments', slug: 'Payments!' })['slug']).toBe(
      'Lower-case letters, digits and single dashes, starting with a letter.',
    );
    expect(
      messages(createSystemSchema, {
        name: 'Checkout',
        repositories: ['https://ana:secret@example.org/x'],
      })['repositories.0'],
    ).toBe('The address must not carry credentials.');
  });
});
