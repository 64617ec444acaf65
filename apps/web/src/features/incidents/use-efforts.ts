import type { DayRange } from '@pitwall/contracts';
import { useQueries } from '@tanstack/react-query';
import { practiceQuery } from '../../lib/api/practice.ts';
import { effortFor } from '../../lib/effort-for.ts';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { useSystem } from '../../lib/system/current-system.tsx';

export interface TiedPractice {
  id: string;
  /** Null while it is not read, or where the catalogue does not have it any more. */
  title: string | null;
  effort: DayRange | null;
}

/** Practices by their ids with what each costs for this system's stack, in working days. */
export const useEfforts = (ids: readonly string[]): TiedPractice[] => {
  const { stacks, catalogueVersion } = useSystem();
  const { slug } = useOrganization();
  return useQueries({
    queries: ids.map((id) => practiceQuery(id, catalogueVersion, slug)),
    combine: (results) =>
      results.map(({ data }, index) => ({
        id: ids[index] ?? '',
        title: data?.title ?? null,
        effort: data === undefined ? null : effortFor(data.effort, stacks),
      })),
  });
};

/** The sum; null where one of them is not known. */
export const sumOf = (practices: readonly TiedPractice[]): DayRange | null => {
  let sum = { low: 0, high: 0 };
  for (const { effort } of practices) {
    if (effort === null) return null;
    sum = { low: sum.low + effort.low, high: sum.high + effort.high };
  }
  return sum;
};
