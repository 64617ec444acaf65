import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';

/** The description of the whole API, made from the routes' own schemas. */
export function openApiDocument(application: INestApplication, version: string): OpenAPIObject {
  const head = new DocumentBuilder()
    .setTitle('Pitwall API')
    .setDescription(
      'What will break next as you grow, when, and what to do about it. Errors are RFC 9457 problem details with a stable code.',
    )
    .setVersion(version)
    .setOpenAPIVersion('3.1.0')
    .addSecurity('session', { type: 'apiKey', in: 'cookie', name: 'pitwall_session' })
    .addSecurity('token', { type: 'http', scheme: 'bearer' })
    .build();
  const document = SwaggerModule.createDocument(application, head, {
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '')}_${method}`,
    standardSchemaConverter: (schema, { schemaType }) => {
      if (!(schema instanceof z.ZodType)) return undefined;
      const {
        $defs,
        $schema: _dialect,
        ...body
      } = z.toJSONSchema(schema, {
        target: 'draft-2020-12',
        io: schemaType,
        unrepresentable: 'any',
      });
      return { schema: body, components: $defs ?? {} };
    },
  });
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const operation of Object.values(operations as Record<string, Operation>)) {
      declarePathParameters(path, operation);
      declareProblemMediaType(operation);
    }
  }
  return document;
}

interface Operation {
  parameters?: {
    name: string;
    in: string;
    required?: boolean;
    schema?: unknown;
    description?: string;
  }[];
  responses: Record<string, { content?: Record<string, unknown> }>;
}

/** The guard reads `organization` itself, so no handler names it. */
function declarePathParameters(path: string, operation: Operation): void {
  const declared = new Set(
    operation.parameters?.filter((one) => one.in === 'path').map((one) => one.name),
  );
  const missing = [...path.matchAll(/\{(\w+)\}/g)]
    .map((match) => match[1] ?? '')
    .filter((name) => !declared.has(name));
  operation.parameters = [
    ...missing.map((name) => ({
      name,
      in: 'path',
      required: true,
      description: 'Its id or slug.',
      schema: { type: 'string' },
    })),
    ...(operation.parameters ?? []),
  ];
}

function declareProblemMediaType(operation: Operation): void {
  const problem = operation.responses.default;
  if (problem?.content?.['application/json']) {
    problem.content = { 'application/problem+json': problem.content['application/json'] };
  }
}
