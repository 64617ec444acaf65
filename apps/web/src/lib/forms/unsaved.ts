/** Forms in which something was typed since they were opened, each by the question whether it is still unsaved. */
const held = new Set<() => boolean>();
const listeners = new Set<() => void>();
const tell = (): void => {
  for (const listener of listeners) listener();
};

/** For what stands between a page and leaving it. */
export const unsavedStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  holds: (): boolean => held.size > 0,
  isUnsaved: (): boolean => [...held].some((isUnsaved) => isUnsaved()),
};

/** Has leaving the page ask first while `isUnsaved` says so. Answers with what lets go of it. */
export const holdUnsaved = (isUnsaved: () => boolean): (() => void) => {
  held.add(isUnsaved);
  tell();
  return () => {
    held.delete(isUnsaved);
    tell();
  };
};

/** What was typed, to be compared: a field that was never touched and one that was emptied again say the same. */
export const typedWords = (values: unknown): string =>
  JSON.stringify(values, (_, value: unknown) =>
    value === '' || value === null || (Array.isArray(value) && value.length === 0)
      ? undefined
      : value,
  );
