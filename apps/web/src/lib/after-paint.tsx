import { startTransition, useEffect, useState, type ReactNode } from 'react';
import { isReachedAgain } from './reached-again.ts';

/**
 * What lies below what is looked at first, and moves nothing above it: built once the browser has painted, so that
 * a phone lays out neither with the other.
 */
export const AfterPaint = ({ children }: { children: ReactNode }) => {
  const [hasPainted, setHasPainted] = useState(isReachedAgain);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => {
        startTransition(() => {
          setHasPainted(true);
        });
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return hasPainted ? children : null;
};
