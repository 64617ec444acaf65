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

const NO_NUMBERS =
  'Pagination with the page parameter is not supported for large datasets, please use cursor based pagination (after/before)';

/** As GitHub lists issues: deep pages are refused by their number, and reached by the cursor of its link. Here all are. */
export function pagedByCursor(
  items: readonly object[],
  query: URLSearchParams,
  url: string,
): TrackerResponse {
  const after = query.get('after');
  if (after === null && query.has('page') && query.get('page') !== '1')
    return answer(422, { message: NO_NUMBERS, status: '422' });
  const size = Math.min(Number(query.get('per_page') ?? 30), 100);
  const start = after === null ? 0 : Number(Buffer.from(after, 'base64url').toString());
  const response = answer(200, items.slice(start, start + size));
  if (start + size >= items.length) return response;
  const next = new URL(url);
  next.searchParams.set('after', Buffer.from(String(start + size)).toString('base64url'));
  next.searchParams.set('page', String((start + size) / size + 1));
  return { ...response, headers: { ...response.headers, link: `<${next.href}>; rel="next"` } };
}
