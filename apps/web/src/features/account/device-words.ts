import type { Device } from '@pitwall/contracts';

/** "Firefox on Windows", as far as the browser says. */
export const deviceWords = ({ browser, system, kind }: Device): string => {
  const where = system ?? (kind === 'phone' ? 'a phone' : kind === 'tablet' ? 'a tablet' : null);
  if (browser === null) return where === null ? 'An unknown browser' : `A browser on ${where}`;
  return where === null ? browser : `${browser} on ${where}`;
};
