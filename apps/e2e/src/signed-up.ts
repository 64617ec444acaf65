import { inject } from 'vitest';
import { PASSWORD, type Visitor } from './visitor.ts';

/** What the pages' own requests say; answers with the body, and refuses what was refused. */
export async function ask<Answer>(
  { page }: Visitor,
  method: 'POST' | 'PUT' | 'PATCH' | 'GET' | 'DELETE',
  path: string,
  data?: unknown,
): Promise<Answer> {
  const response = await page.request.fetch(`/api/v1${path}`, {
    method,
    headers: { origin: inject('stack').url },
    ...(data === undefined ? {} : { data }),
  });
  const text = await response.text();
  if (!response.ok()) throw new Error(`${method} ${path} answered ${response.status()}: ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}

/** A new account, signed in. */
export const signUp = (visitor: Visitor, name: string, email: string): Promise<unknown> =>
  ask(visitor, 'POST', '/auth/sign-up', { name, email, password: PASSWORD });
