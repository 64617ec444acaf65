/** So long after the last of several quick changes they are read, but never later than so long after the first. */
const QUIET = 300;
const LATEST = 1_500;

interface Gathered {
  clock: ReturnType<typeof setTimeout>;
  since: number;
}

/** Tells of each system once, however many changes of it come at a time. */
export const gatherChanges = (tell: (systemId: string) => void) => {
  const gathered = new Map<string, Gathered>();
  return {
    add: (systemId: string): void => {
      const before = gathered.get(systemId);
      clearTimeout(before?.clock);
      const now = Date.now();
      const since = before?.since ?? now;
      const wait = Math.max(0, Math.min(QUIET, since + LATEST - now));
      const clock = setTimeout(() => {
        gathered.delete(systemId);
        tell(systemId);
      }, wait);
      gathered.set(systemId, { clock, since });
    },
    stop: (): void => {
      for (const { clock } of gathered.values()) clearTimeout(clock);
      gathered.clear();
    },
  };
};
