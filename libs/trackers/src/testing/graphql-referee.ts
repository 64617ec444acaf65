import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { z } from 'zod';
import type { TrackerRequest, TrackerResponse } from '../run/transport.ts';
import type { Referee } from './openapi-referee.ts';

const requestSchema = z.strictObject({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).default({}),
});
const answerSchema = z.object({ data: z.unknown().optional(), errors: z.unknown().optional() });

/** Judges by a GraphQL schema: a query and its variables, and an answer by executing the query over it. */
export function graphqlReferee(schema: GraphQLSchema): Referee {
  return {
    ofRequest: (request) => checked(schema, request).faults,
    ofResponse(request, response) {
      const { document, variables, faults } = checked(schema, request);
      if (!document) return faults;
      if (response.status >= 400) return [];
      const { data, errors } = answerSchema.parse(JSON.parse(response.body));
      if (errors !== undefined) return [];
      const result = execute({ schema, document, rootValue: data, variableValues: variables });
      return messages((result as ExecutionResult).errors ?? []);
    },
  };
}

/** What a service of this schema answers; `root` has a function for each field of its operations. */
export function graphqlAnswer(
  schema: GraphQLSchema,
  root: Record<string, unknown>,
  request: TrackerRequest,
): TrackerResponse {
  const { document, variables, faults } = checked(schema, request);
  if (!document) return answer(400, { errors: faults.map((message) => ({ message })) });
  const result = execute({ schema, document, rootValue: root, variableValues: variables });
  return answer(200, result);
}

function checked(schema: GraphQLSchema, { method, json }: TrackerRequest): Checked {
  if (method !== 'POST') return refused('GraphQL is asked by POST');
  const request = requestSchema.safeParse(json);
  if (!request.success) return refused('a body of query and variables');
  const { query, variables } = request.data;
  try {
    const document = parse(query);
    const faults = messages(validate(schema, document));
    const operation = getOperationAST(document);
    if (faults.length > 0 || !operation) return { document: null, variables, faults };
    const definitions = operation.variableDefinitions ?? [];
    const unknown = Object.keys(variables).filter(
      (name) => !definitions.some(({ variable }) => variable.name.value === name),
    );
    const { errors } = getVariableValues(schema, definitions, variables);
    const wrong = [...messages(errors ?? []), ...unknown.map((name) => `$${name} is not used`)];
    return { document: wrong.length > 0 ? null : document, variables, faults: wrong };
  } catch (error) {
    if (error instanceof GraphQLError) return refused(error.message);
    throw error;
  }
}

interface Checked {
  /** Null when something is against the schema. */
  document: DocumentNode | null;
  variables: Record<string, unknown>;
  faults: string[];
}

const refused = (fault: string): Checked => ({ document: null, variables: {}, faults: [fault] });

const messages = (errors: readonly GraphQLError[]): string[] =>
  errors.map(({ message }) => message);

const answer = (status: number, body: unknown): TrackerResponse => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
});
