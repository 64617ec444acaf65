/** Whose data a transaction may touch. A request's or a job's context satisfies this. */
export interface TenantContext {
  readonly organizationId: string;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The tenant as it may stand inside a statement: refused unless it is a UUID to the letter. */
export function tenantLiteral({ organizationId }: TenantContext): string {
  if (!UUID.test(organizationId))
    throw new Error('The organization of this context is not a UUID.');
  return `'${organizationId}'`;
}
