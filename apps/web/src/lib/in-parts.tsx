import { useDeferredValue, type ReactNode } from 'react';

/**
 * What is large and not looked at first. Its shape is shown at once; the rest is built after it, in slices
 * between which the browser answers the reader.
 */
export const InParts = ({ shape, children }: { shape: ReactNode; children: ReactNode }) =>
  useDeferredValue(true, false) ? children : shape;
