import type { TrackerResponse } from '../../run/transport.ts';

export const answer = (
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): TrackerResponse => ({
  status,
  headers: { 'content-type': 'application/json;charset=UTF-8', ...headers },
  body: JSON.stringify(body),
});

export const NOTHING: TrackerResponse = { status: 204, headers: {}, body: '' };

export const invalid = (errors: object, ...errorMessages: string[]): TrackerResponse =>
  answer(400, { errorMessages, errors });

export const noSuch = (kind: string, name: string): TrackerResponse =>
  answer(404, { errorMessages: [`The ${kind} ${name} does not exist.`], errors: {} });
