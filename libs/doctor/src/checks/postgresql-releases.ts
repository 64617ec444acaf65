/**
 * The day on which each major version gets its last release, as announced on
 * https://www.postgresql.org/support/versioning/. A version that is not listed is not judged.
 */
export const LAST_RELEASES: Readonly<Record<number, string>> = {
  14: '2026-11-12',
  15: '2027-11-11',
  16: '2028-11-09',
  17: '2029-11-08',
  18: '2030-11-14',
};
