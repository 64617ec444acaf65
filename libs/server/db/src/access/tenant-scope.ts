import { AsyncLocalStorage } from 'node:async_hooks';
import { Prisma } from '../generated/client.ts';

/** What a statement through Prisma is held to. */
type Arguments = Record<string, unknown>;

const scope = new AsyncLocalStorage<string>();

const READS_AND_CHANGES = new Set([
  'findUnique',
  'findUniqueOrThrow',
  'findFirst',
  'findFirstOrThrow',
  'findMany',
  'count',
  'aggregate',
  'groupBy',
  'update',
  'updateMany',
  'updateManyAndReturn',
  'delete',
  'deleteMany',
  'upsert',
]);

/** Runs the work of one tenant's transaction, so that every statement in it is held to that tenant. */
export const inTenantScope = <Result>(
  organizationId: string,
  work: () => Promise<Result>,
): Promise<Result> => scope.run(organizationId, work);

/**
 * The wall in the application, beside PostgreSQL's: every statement of a tenant's client names the tenant,
 * and a row of another cannot be written. Statements in SQL name it themselves; the tenant matrix runs
 * them with row-level security off.
 */
export const tenantScope = Prisma.defineExtension({
  name: 'tenant scope',
  query: {
    $allModels: {
      $allOperations: ({ model, operation, args, query }) =>
        query(scoped(scope.getStore(), model, operation, (args ?? {}) as Arguments) as never),
    },
  },
});

/** The arguments with the tenant in them. Throws on a row of another tenant. */
export function scoped(
  organizationId: string | undefined,
  model: string,
  operation: string,
  args: Arguments,
): Arguments {
  if (organizationId === undefined)
    throw new Error('A tenant’s statement was started outside its transaction.');
  const condition = conditionOf(model, organizationId);
  if (condition === null) return args;
  for (const data of [args.data, args.create, args.update].flat())
    refuseOther(model, organizationId, data);
  if (!READS_AND_CHANGES.has(operation)) return args;
  const where = (args.where ?? {}) as Arguments;
  return { ...args, where: { ...where, AND: [...[where.AND ?? []].flat(), condition] } };
}

/** What a model's rows of one tenant have in common; null for what is the same for everyone. */
function conditionOf(model: string, organizationId: string): Arguments | null {
  if (model === 'Organization') return { id: organizationId };
  if (model === 'User') return { memberships: { some: { organizationId } } };
  const fields = (Prisma as unknown as Record<string, object | undefined>)[
    `${model}ScalarFieldEnum`
  ];
  return fields && 'organizationId' in fields ? { organizationId } : null;
}

function refuseOther(model: string, organizationId: string, data: unknown): void {
  const given = (data as { organizationId?: unknown } | undefined)?.organizationId;
  if (given !== undefined && given !== organizationId)
    throw new Error(`This ${model} belongs to another organization than its transaction.`);
}
