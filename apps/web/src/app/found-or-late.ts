import type { AnyRouter } from '@tanstack/react-router';

/** As long as the router itself waits before it shows that a page is on its way. */
const LONGEST_WAIT = 300;

/** When the router has found the page that the address names, or has not yet and is to say so. What fails, it shows. */
export const foundOrLate = async (router: Pick<AnyRouter, 'load'>): Promise<void> => {
  let clock: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    clock = setTimeout(resolve, LONGEST_WAIT);
  });
  const found = router.load().catch(() => undefined);
  await Promise.race([found, late]);
  clearTimeout(clock);
};
