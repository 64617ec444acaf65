import { Loading, Skeleton } from '@pitwall/ui';
import type { ReactNode } from 'react';
import { useHasPainted } from '../has-painted.ts';

/**
 * The fields of a tall dialog that are not looked at first: built once it is there with those that are, so that it
 * answers the press that opens it at once. Their room is kept.
 */
export const RestOfForm = ({ children }: { children: ReactNode }) =>
  useHasPainted() ? (
    children
  ) : (
    <Loading label="Loading the rest of the form">
      <Skeleton shape="track" />
      <Skeleton shape="track" />
    </Loading>
  );
