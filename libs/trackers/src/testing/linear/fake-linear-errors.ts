import { GraphQLError } from 'graphql';
import type { TrackerResponse } from '../../run/transport.ts';

interface Said {
  message: string;
  code: string;
  type: string;
  shown?: string;
}

const extensionsOf = ({ code, type, shown }: Said) => ({
  code,
  type,
  userError: true,
  ...(shown === undefined ? {} : { userPresentableMessage: shown }),
});

/** As Linear refuses a part of a query. */
export const linearFault = (said: Said): GraphQLError =>
  new GraphQLError(said.message, { extensions: extensionsOf(said) });

export const notFound = (entity: string): GraphQLError =>
  linearFault({
    message: `Entity not found: ${entity}`,
    code: 'INPUT_ERROR',
    type: 'invalid input',
    shown: `Could not find referenced ${entity}.`,
  });

export const conflict = (entity: string): GraphQLError =>
  linearFault({
    message: `conflict on insert of ${entity}`,
    code: 'INPUT_ERROR',
    type: 'invalid input',
    shown: `A ${entity} with this id already exists.`,
  });

/** A whole call refused. */
export const linearRefusal = (
  status: number,
  said: Said,
  headers: Record<string, string> = {},
): TrackerResponse => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify({
    errors: [{ message: said.message, extensions: extensionsOf(said) }],
    data: null,
  }),
});
