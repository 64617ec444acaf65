import type { z } from 'zod';

const CARRIERS = new Set(['number', 'boolean', 'enum', 'literal', 'null']);
const FORMATS = new Set(['uuid', 'guid', 'date', 'datetime']);
const WRAPPERS = new Set([
  'optional',
  'nullable',
  'default',
  'prefault',
  'nonoptional',
  'readonly',
]);

/**
 * Refuses a payload that could carry what a person wrote: free text, nested objects, unknown values. What a
 * job carries is kept in the queue, in Redis and in logs, beyond the reach of the tenant's wall.
 */
export function assertIdsOnly(job: string, payload: z.ZodObject): void {
  if (payload.def.catchall !== undefined)
    throw new Error(
      `The payload of the job "${job}" must be a plain z.object: a worker of the release before must ignore a new field.`,
    );
  for (const [field, schema] of Object.entries(payload.shape)) {
    if (!carriesIdsOnly(schema))
      throw new Error(
        `The field "${field}" of the job "${job}" could hold content. Pass the id of the row, and let the handler read it.`,
      );
  }
  const organization = payload.shape['organizationId'];
  if (organization !== undefined && !isPlainId(organization))
    throw new Error(`The field "organizationId" of the job "${job}" must be the plain idSchema.`);
}

function carriesIdsOnly(schema: z.core.$ZodType): boolean {
  const { def } = schema._zod as { def: { type: string; format?: string } };
  if (def.type === 'string') return FORMATS.has(def.format ?? '');
  if (WRAPPERS.has(def.type))
    return carriesIdsOnly((def as unknown as { innerType: z.core.$ZodType }).innerType);
  if (def.type === 'array')
    return carriesIdsOnly((def as unknown as { element: z.core.$ZodType }).element);
  return CARRIERS.has(def.type);
}

function isPlainId(schema: z.core.$ZodType): boolean {
  const { def } = schema._zod as { def: { type: string; format?: string } };
  return def.type === 'string' && (def.format === 'uuid' || def.format === 'guid');
}
