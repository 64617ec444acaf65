import type { Prisma } from '../generated/client.ts';

declare const tenant: unique symbol;
declare const system: unique symbol;
/** An open transaction of one tenant. Repositories take it first and hold no client of their own. */
export type TenantTransaction = Prisma.TransactionClient & { readonly [tenant]: true };
/** An open transaction outside all tenants. */
export type SystemTransaction = Prisma.TransactionClient & { readonly [system]: true };
