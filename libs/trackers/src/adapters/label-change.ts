/** What is put on and taken off, so that a label that somebody else changes at this moment stays as they want it. */
export const labelChange = (
  before: readonly string[],
  wanted: readonly string[],
): { add: string[]; remove: string[] } => ({
  add: wanted.filter((label) => !before.includes(label)),
  remove: before.filter((label) => !wanted.includes(label)),
});
