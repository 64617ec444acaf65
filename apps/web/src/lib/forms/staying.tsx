import type { ReactNode } from 'react';
import { useStaying } from './use-staying.ts';

/** `useStaying` for rows that are there within what was loaded. */
export const Staying = <Row,>({
  rows,
  keyOf,
  children,
}: {
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  children: (rows: readonly Row[]) => ReactNode;
}) => children(useStaying(rows, keyOf));
