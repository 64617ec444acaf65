/**
 * Parts the server's sentence before what it says last, its point: by how much the system is behind its load. Lists
 * mark the same words. Without a point when it is not behind for certain.
 */
export const pointIn = (
  sentence: string,
  gap: { low: number } | null | undefined,
): [before: string, point: string] => {
  const at = sentence.lastIndexOf('. ') + 1;
  if (at === 0 || (gap?.low ?? 0) <= 0) return [sentence, ''];
  return [`${sentence.slice(0, at)} `, sentence.slice(at + 1)];
};
