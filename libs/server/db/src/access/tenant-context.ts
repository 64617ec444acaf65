/** Whose data a transaction may touch. A request's or a job's context satisfies this. */
export interface TenantContext {
  readonly organizationId: string;
  /** The only systems that it may see and change; all of the organization's where it is null or left out. */
  readonly systems?: readonly string[] | null;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * What a transaction is told before its first statement; it holds until its end and no longer. Refused
 * unless every id is a UUID to the letter, since a SET takes no parameters.
 */
export function tenantSettings({ organizationId, systems = null }: TenantContext): string {
  for (const id of [organizationId, ...(systems ?? [])])
    if (!UUID.test(id)) throw new Error('An id of this context is not a UUID.');
  // In one statement, so that it is one trip and one prepared text.
  return systems === null
    ? `SET LOCAL pitwall.organization_id = '${organizationId}'`
    : `SELECT set_config('pitwall.organization_id', '${organizationId}', true), ` +
        `set_config('pitwall.system_ids', '{${systems.join(',')}}', true)`;
}
