import { buildSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { graphqlReferee } from '../graphql-referee.ts';
import type { Referee } from '../openapi-referee.ts';

const file = new URL('../specifications/linear.graphql', import.meta.url);

/** Linear's own schema, reduced to what Pitwall asks for; see `specifications/README.md`. */
export const LINEAR_SCHEMA = buildSchema(readFileSync(file, 'utf8'));

export const linearReferee = (): Promise<Referee> => Promise.resolve(graphqlReferee(LINEAR_SCHEMA));
