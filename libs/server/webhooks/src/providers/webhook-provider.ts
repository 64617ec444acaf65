import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';

/** A request as it came. */
export interface IncomingWebhook {
  headers: IncomingHttpHeaders;
  /** Byte for byte: what was signed. */
  raw: Buffer;
  /** What the body was parsed to. */
  body: unknown;
}

const project = z.string().max(500);
export const commitSchema = z.string().regex(/^[0-9a-f]{40,64}$/);

/** All that is kept of a delivery: where to look again. What people wrote is not in it. */
export const webhookSignalSchema = z.discriminatedUnion('kind', [
  /**
   * Something about issues changed, or a merge may have closed some; in the project of the webhook's own connection
   * where none is named.
   */
  z.object({
    kind: z.literal('issues'),
    project: project.nullable(),
    projectNumber: z.string().max(20).optional(),
  }),
  /** The default branch is at another commit. */
  z.object({
    kind: z.literal('pushed'),
    project,
    branch: z.string().max(300),
    commit: commitSchema,
  }),
  /** A change is proposed for a branch, or proposed anew. */
  z.object({
    kind: z.literal('proposed'),
    project,
    /** Null where only the commit is told. */
    number: z.int().nullable(),
    head: commitSchema,
    base: commitSchema.nullable(),
    /** Somebody wants it looked at once more. */
    again: z.boolean().optional(),
  }),
  /** What an app may see changed. */
  z.object({ kind: z.literal('installation'), installationId: z.int() }),
  /** The provider tried whether anybody is here. */
  z.object({ kind: z.literal('ping') }),
  z.object({ kind: z.literal('none') }),
]);
export type WebhookSignal = z.infer<typeof webhookSignalSchema>;

/** A push, where it is to the default branch; a branch that is deleted is at no commit. */
export function pushedSignal(given: {
  project: string | undefined;
  /** The default branch. */
  branch: string | null | undefined;
  ref: string | null | undefined;
  after: string | null | undefined;
}): WebhookSignal {
  const { project, branch, ref, after } = given;
  if (project === undefined || !branch || ref !== `refs/heads/${branch}`) return { kind: 'none' };
  if (!after || /^0+$/.test(after)) return { kind: 'none' };
  return { kind: 'pushed', project, branch, commit: after };
}

export interface ReadWebhook {
  /** The provider's id of the delivery, the same when it is sent again. */
  delivery: string;
  event: string;
  action: string | null;
  project: string | null;
  signal: WebhookSignal;
}

/** How one provider signs and speaks: a file beside this one has one, `registered.ts` lists them. */
export interface WebhookProvider {
  /** Whether somebody who knows the secret sent it; takes the same time however wrong it is. */
  isAuthentic(webhook: IncomingWebhook, secret: string): boolean;
  /** Whether it was sent about now, where its signature says when; `now` in milliseconds since 1970. */
  isFresh?(webhook: IncomingWebhook, now: number): boolean;
  /** A secret in the form that the provider wants; 256 bits of chance unless given. */
  makeSecret?(): string;
  /** Null when it is none of this provider's deliveries. Events that it does not know are read, too. */
  read(webhook: IncomingWebhook): ReadWebhook | null;
}
