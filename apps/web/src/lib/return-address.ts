/** An address of these pages to go back to; null for anything that would lead elsewhere. */
export const returnAddress = (given: unknown): string | null => {
  if (typeof given !== 'string' || !given.startsWith('/') || /[\s\\]/.test(given)) return null;
  const base = 'https://here.invalid';
  if (!URL.canParse(given, base)) return null;
  const url = new URL(given, base);
  if (url.origin !== base) return null;
  // Going back to a way in would lead in a circle.
  return /^\/sign-(?:in|up)(?:\/|$)/.test(url.pathname)
    ? null
    : url.pathname + url.search + url.hash;
};
