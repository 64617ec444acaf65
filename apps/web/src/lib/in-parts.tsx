import { useDeferredValue, type ReactNode } from 'react';
import { isReachedAgain } from './reached-again.ts';
import { usePrinted } from './use-printed.ts';

/**
 * What is large and not looked at first. Its shape is shown at once; the rest is built after it, in slices
 * between which the browser answers the reader. The printer takes what is there: for it nothing comes later.
 */
export const InParts = ({ shape, children }: { shape: ReactNode; children: ReactNode }) => {
  const isPrinted = usePrinted();
  const isNext = useDeferredValue(true, isReachedAgain());
  return isNext || isPrinted ? children : shape;
};
