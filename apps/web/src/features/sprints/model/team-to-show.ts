import type { Team } from '@pitwall/contracts';

/** The team that is wanted, by slug or id; else the first that has an open sprint, else the first. */
export const teamToShow = (teams: readonly Team[], wanted: string | null): Team | undefined =>
  teams.find(({ id, slug }) => slug === wanted || id === wanted) ??
  teams.find(({ openSprints }) => openSprints > 0) ??
  teams[0];
