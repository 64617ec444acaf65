import type { ReactNode } from 'react';
import { useHasPainted } from './has-painted.ts';
import { isReachedAgain } from './reached-again.ts';

/**
 * What lies below what is looked at first, and moves nothing above it: built once the browser has painted, so that
 * a phone lays out neither with the other.
 */
export const AfterPaint = ({ children }: { children: ReactNode }) =>
  useHasPainted(isReachedAgain) ? children : null;
