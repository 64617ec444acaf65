import type { TrackerResponse } from '../run/transport.ts';

/**
 * The query of the next page as a service links it, by number or by a cursor of its own. The address stays ours, so
 * that no answer sends the credential elsewhere. Null where no other page follows.
 */
export function linkedQuery({ headers }: Pick<TrackerResponse, 'headers'>): string | null {
  const [, next] = /<([^<>]*)>;\s*rel="next"/.exec(headers['link'] ?? '') ?? [];
  return next !== undefined && URL.canParse(next) ? new URL(next).search.slice(1) : null;
}
