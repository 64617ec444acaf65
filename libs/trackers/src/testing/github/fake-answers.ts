import type { TrackerResponse } from '../../run/transport.ts';

export const answer = (status: number, body: unknown): TrackerResponse => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
});

export const NOT_FOUND = answer(404, { message: 'Not Found', status: '404' });

export const refused = (
  resource: string,
  field: string,
  code: string,
  message?: string,
): TrackerResponse =>
  answer(422, {
    message: 'Validation Failed',
    errors: [{ resource, field, code, ...(message === undefined ? {} : { message }) }],
    status: '422',
  });

export function paged(
  items: readonly object[],
  query: URLSearchParams,
  url: string,
): TrackerResponse {
  const size = Math.min(Number(query.get('per_page') ?? 30), 100);
  const page = Number(query.get('page') ?? 1);
  const end = page * size;
  const response = answer(200, items.slice(end - size, end));
  if (end >= items.length) return response;
  const next = new URL(url);
  next.searchParams.set('page', String(page + 1));
  return { ...response, headers: { ...response.headers, link: `<${next.href}>; rel="next"` } };
}
