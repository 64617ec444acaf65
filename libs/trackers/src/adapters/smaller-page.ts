/**
 * The query of the same place in a list, by pages of a part of the size; null where they hold one thing already. A
 * cursor keeps its place by itself, a page's number is counted anew.
 */
export function smallerPage(query: string): string | null {
  const next = new URLSearchParams(query);
  const size = Number(next.get('per_page'));
  const parts = [5, 2, size].find((each) => size % each === 0) ?? 1;
  if (!Number.isInteger(size) || size <= 1) return null;
  next.set('per_page', String(size / parts));
  const page = next.get('page');
  if (page !== null) next.set('page', String((Number(page) - 1) * parts + 1));
  return next.toString();
}
