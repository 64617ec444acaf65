import type { IncomingMessage } from 'node:http';

/** Where browsers are led that ask for an address nobody can read, so that a page says so. */
export const UNREADABLE_ADDRESS = '/unreadable-address';

/** For Fastify's `rewriteUrl`. Programs, and whoever asks the API, get the problem itself. */
export const leadToPage = ({ url = '/', method, headers }: IncomingMessage): string =>
  method === 'GET' &&
  !url.startsWith('/api/') &&
  (headers.accept ?? '').includes('text/html') &&
  !isReadable(url)
    ? UNREADABLE_ADDRESS
    : url;

const isReadable = (url: string): boolean => {
  try {
    decodeURI(url.replace(/[?#].*$/s, ''));
    return true;
  } catch {
    return false;
  }
};
