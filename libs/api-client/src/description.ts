import type { Client } from 'openapi-fetch';
import { z } from 'zod';
import { type ClientOptions, createPitwallClient } from './client.ts';

/** A JSON schema as it stands in the description; looked into where it is shown. */
export type DescribedSchema = Record<string, unknown>;
const schemaSchema: z.ZodType<DescribedSchema> = z.record(z.string(), z.unknown());

const contentSchema = z.record(z.string(), z.looseObject({ schema: schemaSchema.optional() }));

const operationSchema = z.looseObject({
  operationId: z.string(),
  summary: z.string().default(''),
  description: z.string().optional(),
  tags: z.array(z.string()).default([]),
  parameters: z
    .array(
      z.looseObject({
        name: z.string(),
        in: z.string(),
        required: z.boolean().default(false),
        description: z.string().optional(),
        schema: schemaSchema.optional(),
      }),
    )
    .default([]),
  requestBody: z.looseObject({ content: contentSchema }).optional(),
  responses: z.record(
    z.string(),
    z.looseObject({ description: z.string().default(''), content: contentSchema.optional() }),
  ),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
});
export type DescribedOperation = z.infer<typeof operationSchema>;

/** The parts of the API's own description that are shown to people. */
const descriptionSchema = z.looseObject({
  info: z.looseObject({
    title: z.string(),
    version: z.string(),
    description: z.string().default(''),
  }),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.looseObject({ schemas: z.record(z.string(), schemaSchema).default({}) }),
});
export type ApiDescription = z.infer<typeof descriptionSchema>;

/** Reads what an API's `/api/openapi.json` holds. */
export const parseDescription = (document: unknown): ApiDescription =>
  descriptionSchema.parse(document);

/** The description is no route that it describes itself. */
interface DescriptionPaths {
  '/api/openapi.json': {
    get: { responses: { 200: { content: { 'application/json': unknown } } } };
  };
}

/** The description that the server gives of itself. */
export const readDescription = async (
  options: ClientOptions = {},
  signal?: AbortSignal,
): Promise<ApiDescription> => {
  const client = createPitwallClient(options) as unknown as Client<DescriptionPaths>;
  const { data } = await client.GET('/api/openapi.json', { signal: signal ?? null });
  return parseDescription(data);
};
