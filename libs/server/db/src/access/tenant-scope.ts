import { AsyncLocalStorage } from 'node:async_hooks';
import { Prisma } from '../generated/client.ts';
import { holdToTenant } from './tenant-statement.ts';
import type { TenantTransaction } from './transactions.ts';

/** What a statement through Prisma is held to. */
type Arguments = Record<string, unknown>;

/** Whose transaction runs, and the tables whose rows belong to tenants. */
export interface TenantScope {
  readonly organizationId: string;
  readonly tables: ReadonlySet<string>;
}

const scope = new AsyncLocalStorage<TenantScope>();

/**
 * Whose an open transaction of a tenant is: what its statements in SQL name. The scope tells it, as it holds those of
 * models; that it is no transaction outside all tenants, the type does.
 */
export const organizationOf = (_transaction: TenantTransaction): string => tenant().organizationId;

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
  tenant: TenantScope,
  work: () => Promise<Result>,
): Promise<Result> => scope.run(tenant, work);

/**
 * The wall in the application, beside PostgreSQL's: every statement of a tenant's client names the tenant,
 * and a row of another cannot be written. Statements in SQL name it themselves, and are refused where they do not;
 * the tenant matrix runs them with row-level security off.
 */
export const tenantScope = Prisma.defineExtension({
  name: 'tenant scope',
  query: {
    $allModels: {
      $allOperations: ({ model, operation, args, query }) =>
        query(
          scoped(tenant().organizationId, model, operation, (args ?? {}) as Arguments) as never,
        ),
    },
    $queryRaw: ({ args, query }) => query(held(args)),
    $executeRaw: ({ args, query }) => query(held(args)),
    $queryRawUnsafe: ({ args, query }) => query(heldText(args)),
    $executeRawUnsafe: ({ args, query }) => query(heldText(args)),
  },
});

function tenant(): TenantScope {
  const store = scope.getStore();
  if (store === undefined)
    throw new Error('A tenant’s statement was started outside its transaction.');
  return store;
}

function held(statement: Prisma.Sql): Prisma.Sql {
  holdToTenant(statement.text, tenant().tables);
  return statement;
}

function heldText<Given extends [query: string, ...values: unknown[]]>(given: Given): Given {
  holdToTenant(given[0], tenant().tables);
  return given;
}

/** The arguments with the tenant in them. Throws on a row of another tenant. */
export function scoped(
  organizationId: string,
  model: string,
  operation: string,
  args: Arguments,
): Arguments {
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
