import { startTransition, useEffect, useState } from 'react';
import { usePrinted } from './use-printed.ts';
import { whenPainted } from './when-painted.ts';

/**
 * Whether the browser has painted what was rendered first, so that the rest comes after it. For the printer it does not
 * wait, who takes what is there.
 */
export const useHasPainted = (already: boolean | (() => boolean) = false): boolean => {
  const isPrinted = usePrinted();
  const [hasPainted, setHasPainted] = useState(already);
  useEffect(() => {
    if (hasPainted) return;
    return whenPainted(() => {
      startTransition(() => {
        setHasPainted(true);
      });
    });
  }, [hasPainted]);
  return hasPainted || isPrinted;
};
