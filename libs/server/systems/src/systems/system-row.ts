import type { Stack, Stage, SystemKind } from '@pitwall/contracts';

/** A system as other features see it. */
export interface SystemRow {
  id: string;
  organizationId: string;
  slug: string;
  name: string;
  description: string;
  teamId: string;
  team: { id: string; slug: string; name: string };
  kind: SystemKind;
  stacks: Stack[];
  databases: string[];
  /** Null when not known. */
  instances: number | null;
  declaredStage: Stage | null;
  catalogueVersion: string;
  /** Counts changes of the description; a writer names the one that it saw. */
  version: number;
  createdAt: Date;
}

/** The same as the database gives it: its lists of words are texts there. */
export type StoredSystem = Omit<SystemRow, 'kind' | 'stacks' | 'declaredStage'> & {
  kind: string;
  stacks: string[];
  declaredStage: string | null;
};

// What is stored was parsed by the contracts' schemas on its way in.
export const systemRow = (stored: StoredSystem): SystemRow => ({
  id: stored.id,
  organizationId: stored.organizationId,
  slug: stored.slug,
  name: stored.name,
  description: stored.description,
  teamId: stored.teamId,
  team: { id: stored.team.id, slug: stored.team.slug, name: stored.team.name },
  kind: stored.kind as SystemKind,
  stacks: stored.stacks as Stack[],
  databases: stored.databases,
  instances: stored.instances,
  declaredStage: stored.declaredStage as Stage | null,
  catalogueVersion: stored.catalogueVersion,
  version: stored.version,
  createdAt: stored.createdAt,
});
