import type { Figure, Stage, SystemKind } from '@pitwall/contracts';
import type { Database } from '@pitwall/server-db';
import type { TestTenant } from './tenant.ts';

export interface TestSystem {
  id: string;
  slug: string;
  teamId: string;
  teamSlug: string;
}

export interface TestSystemOptions {
  slug: string;
  catalogueVersion: string;
  /** Made when the organization does not have it. */
  team?: string;
  kind?: SystemKind;
  declaredStage?: Stage;
  figures?: Partial<Record<Figure, number>>;
}

/** A system as if it had been described a moment ago. */
export async function createTestSystem(
  database: Database,
  tenant: TestTenant,
  { slug, catalogueVersion, team = 'core', kind = 'service', ...options }: TestSystemOptions,
): Promise<TestSystem> {
  const { organizationId } = tenant;
  return database.withTenant(tenant, async (transaction) => {
    const { id: teamId } = await transaction.team.upsert({
      where: { organizationId_slug: { organizationId, slug: team } },
      create: { organizationId, slug: team, name: team },
      update: {},
    });
    const { id } = await transaction.system.create({
      data: {
        organizationId,
        teamId,
        slug,
        name: slug,
        kind,
        catalogueVersion,
        stacks: ['node'],
        databases: [],
        declaredStage: options.declaredStage ?? null,
      },
    });
    await transaction.figureReading.createMany({
      data: Object.entries(options.figures ?? {}).map(([figure, value]) => ({
        organizationId,
        systemId: id,
        figure,
        value,
        at: new Date(Date.now() - 60_000),
        source: 'test',
      })),
    });
    return { id, slug, teamId, teamSlug: team };
  });
}
