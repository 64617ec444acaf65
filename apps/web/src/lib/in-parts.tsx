import { useDeferredValue, type ReactNode } from 'react';
import { isReachedAgain } from './reached-again.ts';

/**
 * What is large and not looked at first. Its shape is shown at once; the rest is built after it, in slices
 * between which the browser answers the reader.
 */
export const InParts = ({ shape, children }: { shape: ReactNode; children: ReactNode }) =>
  useDeferredValue(true, isReachedAgain()) ? children : shape;
