const SAFE = new Set(['http:', 'https:', 'mailto:']);

/** An address that is safe to put into a link, or null. Scripts, data and foreign schemes are not. */
export const safeAddress = (address: string): string | null => {
  // Browsers ignore control characters and spaces at the ends, and so does a hostile address.
  const trimmed = address.replace(/[\u0000-\u0020]/g, '');
  if (trimmed.startsWith('#') || /^\/(?![/\\])/.test(trimmed)) return trimmed;
  try {
    const url = new URL(trimmed);
    return SAFE.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
};
