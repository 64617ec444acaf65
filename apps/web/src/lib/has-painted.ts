import { startTransition, useEffect, useState } from 'react';
import { usePrinted } from './use-printed.ts';

/**
 * Whether the browser has painted what was rendered first, so that the rest comes after it. Where nothing is painted it
 * does not wait: in a tab behind another, which gets no frames, and for the printer, who takes what is there.
 */
export const useHasPainted = (already: boolean | (() => boolean) = false): boolean => {
  const isPrinted = usePrinted();
  const [hasPainted, setHasPainted] = useState(already);
  useEffect(() => {
    if (hasPainted) return;
    let frame = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
    const soon = () => {
      timer = setTimeout(() => {
        startTransition(() => {
          setHasPainted(true);
        });
      });
    };
    const wait = () => {
      stop();
      if (document.hidden) soon();
      else frame = requestAnimationFrame(soon);
    };
    wait();
    document.addEventListener('visibilitychange', wait);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', wait);
    };
  }, [hasPainted]);
  return hasPainted || isPrinted;
};
