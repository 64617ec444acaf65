import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, type Configuration } from '@pitwall/server-kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hashToken, randomText } from '../tokens/secret-token.ts';
import { PendingRepository, type PendingRow } from './pending.repository.ts';

/** What may wait for its second half; each has a cookie of its own, so that two can wait at once. */
export type PendingKind = 'factor' | 'passkey' | 'register' | 'provider';

const MINUTES = 10;
const TRIES = 5;

/**
 * What was begun in one browser and waits for its second half. It is no session: it admits to nothing but
 * that second half, for ten minutes.
 */
@Injectable()
export class PendingSignIns {
  readonly #https: boolean;

  constructor(
    private readonly pending: PendingRepository,
    @Inject(CONFIGURATION) configuration: Configuration,
  ) {
    this.#https = configuration.publicUrl.startsWith('https:');
  }

  async begin(
    reply: FastifyReply,
    kind: PendingKind,
    { userId, content }: { userId: string | null; content: Record<string, unknown> },
  ): Promise<void> {
    const id = randomText(40);
    await this.pending.create({
      idHash: hashToken(id),
      userId,
      kind,
      content,
      expiresAt: new Date(Date.now() + MINUTES * 60_000),
    });
    void reply.setCookie(this.#cookie(kind), id, {
      path: '/',
      httpOnly: true,
      // A provider sends the browser back from another site, by a plain navigation: lax lets that through.
      sameSite: 'lax',
      secure: this.#https,
      maxAge: MINUTES * 60,
    });
  }

  /** What waits in this browser; null when nothing does. */
  async find(request: FastifyRequest, kind: PendingKind): Promise<PendingRow | null> {
    const id = request.cookies[this.#cookie(kind)];
    return id === undefined ? null : this.pending.find(hashToken(id), kind);
  }

  /** As `find`, and counts a try: after five it is over. */
  async findForTry(request: FastifyRequest, kind: PendingKind): Promise<PendingRow | null> {
    const found = await this.find(request, kind);
    const id = request.cookies[this.#cookie(kind)];
    if (found === null || id === undefined) return null;
    return (await this.pending.countTry(hashToken(id), TRIES)) ? found : null;
  }

  /** Takes it, so that it works once. */
  async take(
    request: FastifyRequest,
    reply: FastifyReply | null,
    kind: PendingKind,
  ): Promise<PendingRow | null> {
    const id = request.cookies[this.#cookie(kind)];
    if (id === undefined) return null;
    void reply?.clearCookie(this.#cookie(kind), { path: '/', secure: this.#https });
    return this.pending.take(hashToken(id), kind);
  }

  #cookie(kind: PendingKind): string {
    return `${this.#https ? '__Host-' : ''}pitwall_pending_${kind}`;
  }
}
