import type { TrackerResponse } from '../../run/transport.ts';

export const answer = (status: number, body: unknown): TrackerResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

export const NOT_FOUND = answer(404, { message: '404 Not Found' });

/** What a model refuses: `{title: ['is too long']}`. */
export const refused = (field: string, ...texts: string[]): TrackerResponse =>
  answer(400, { message: { [field]: texts } });

/** As GitLab's throttle says it, in plain text. */
export const tooMany = (seconds: number): TrackerResponse => ({
  status: 429,
  headers: {
    'content-type': 'text/plain',
    'retry-after': String(seconds),
    'ratelimit-limit': '200',
    'ratelimit-remaining': '0',
  },
  body: 'Retry later\n',
});

/** A page by number, with the headers by which GitLab tells the next one. */
export function paged(
  items: readonly object[],
  query: URLSearchParams,
  url: string,
): TrackerResponse {
  const size = Math.min(Number(query.get('per_page') ?? 20), 100);
  const page = Number(query.get('page') ?? 1);
  const end = page * size;
  const response = answer(200, items.slice(end - size, end));
  const more = end < items.length;
  const next = new URL(url);
  next.searchParams.set('page', String(page + 1));
  return {
    ...response,
    headers: {
      ...response.headers,
      'x-page': String(page),
      'x-per-page': String(size),
      'x-next-page': more ? String(page + 1) : '',
      ...(more ? { link: `<${next.href}>; rel="next"` } : {}),
    },
  };
}
