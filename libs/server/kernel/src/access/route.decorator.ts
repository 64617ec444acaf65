import { applyDecorators, HttpCode, SerializeOptions, SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { type Permission, problemSchema } from '@pitwall/contracts';
import type { z } from 'zod';

/** Who may call a route. There is no default: a route that says nothing does not boot. */
export type RouteAccess =
  | {
      permission: Permission;
      /** Also while the organization is deleted and can still be restored. */
      afterDeletion?: true;
      /** By people alone: what opens the organization to others is not for a token, whatever it was given. */
      peopleOnly?: true;
      /** By people and the tokens of one person: not by a token of the organization, behind which is nobody. */
      personal?: true;
    }
  /** Any signed-in person or token, outside organizations; `session`: people in their browsers, no token. */
  | {
      signedIn: true | 'session';
      /**
       * Also in a session that an organization's provider has made. Without it none: such a session is for its
       * organization, and whoever runs the provider could make one for anybody there.
       */
      throughProvider?: true;
    }
  /** Everyone, with the reason why that is right. */
  | { open: string };

export type RouteOptions = RouteAccess & {
  /** One line for the API's description. */
  summary: string;
  /** What is answered; anything not declared is stripped. Left out: no content, or a stream. */
  responds?: z.ZodType;
  status?: number;
  /**
   * People must have proved who they are within the last minutes: for what changes the ways in, or makes a
   * lasting one. A token goes by its permissions; where none shall pass, say `signedIn: 'session'`.
   */
  fresh?: boolean;
  /**
   * A creation that may be repeated with the same Idempotency-Key. What is told once is kept for no repetition:
   * those fields are null in it.
   */
  idempotent?: boolean | { without: readonly string[] };
  /** Answers with something other than JSON. */
  mediaType?: string;
  /** The handler counts who may not come too often, since here it is not everybody. */
  countsItself?: boolean;
  /** The largest body in bytes, where it is not that of all routes. */
  bodyBytes?: number;
  /** Takes a body of any type and reads none: for what other programs send as they must. */
  ignoresBody?: true;
  /** Takes JSON that its handler reads as it comes, up to a size of its own: for what is too large to be held whole. */
  streamsBody?: true;
};

export const ROUTE = Symbol('pitwall route');

const whoMay = ({ peopleOnly, personal }: { peopleOnly?: true; personal?: true }): string => {
  if (peopleOnly) return ' Not for API tokens.';
  return personal ? ' Not for tokens of the organization.' : '';
};

/** Declares a route's access, description and answer in one place. */
export function Route(options: RouteOptions): MethodDecorator {
  const status = options.status ?? (options.responds || options.mediaType ? 200 : 204);
  return applyDecorators(
    SetMetadata(ROUTE, options),
    HttpCode(status),
    ...(options.bodyBytes || options.ignoresBody || options.streamsBody
      ? [
          RouteConfig({
            bodyBytes: options.bodyBytes,
            ignoresBody: options.ignoresBody,
            streamsBody: options.streamsBody,
          }),
        ]
      : []),
    ApiOperation({
      summary: options.summary,
      ...('permission' in options
        ? {
            description: `Needs the permission \`${options.permission}\`.${whoMay(options)}`,
            security: options.peopleOnly ? [{ session: [] }] : [{ session: [] }, { token: [] }],
          }
        : 'signedIn' in options
          ? {
              security:
                options.signedIn === 'session'
                  ? [{ session: [] }]
                  : [{ session: [] }, { token: [] }],
            }
          : { security: [] }),
    }),
    ...(options.responds
      ? [
          SerializeOptions({ schema: options.responds }),
          ApiResponse({
            status,
            standardSchema: options.responds as never,
            description: options.summary,
          }),
        ]
      : [
          ApiResponse({
            status,
            description: options.summary,
            ...(options.mediaType
              ? { content: { [options.mediaType]: { schema: { type: 'string' } } } }
              : {}),
          }),
        ]),
    ApiResponse({
      status: 'default' as never,
      description: 'Problem details',
      standardSchema: problemSchema as never,
    }),
  );
}
