import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  DEBT_COMMENTS_PROBE,
  type Finding,
  type Location,
  type offeredCommentsSchema,
  type takenCommentsSchema,
} from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { EvidenceService } from '@pitwall/server-evidence';
import { DomainEvents, type TenantRequest } from '@pitwall/server-kernel';
import { SystemsService } from '@pitwall/server-systems';
import type { z } from 'zod';
import { AssessmentsService } from '../reading/assessments.service.ts';
import { ShortcutRepository } from './shortcut.repository.ts';

/** Comments in the code that own up to a shortcut, from a scan into the register and out of it again. */
@Injectable()
export class DebtCommentsService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly systems: SystemsService,
    private readonly assessments: AssessmentsService,
    private readonly evidence: EvidenceService,
    private readonly shortcuts: ShortcutRepository,
    private readonly events: DomainEvents,
    private readonly audit: AuditLog,
  ) {}

  onModuleInit(): void {
    this.events.onSystemChanged(async (transaction, _context, { systemId, cause }) => {
      if (cause === 'scan') await this.forgetGone(transaction, systemId);
    });
  }

  /** What the newest scan found and the register does not have. */
  async offered(
    context: TenantRequest,
    idOrSlug: string,
  ): Promise<z.infer<typeof offeredCommentsSchema>> {
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      const newest = await this.evidence.newest(transaction, system.id);
      const known = await this.shortcuts.knownHashes(transaction, system.id);
      const found = commentsOf(newest?.findings ?? []);
      return {
        offered: found.filter(({ snippetHash }) => !known.has(snippetHash)).length,
        scannedAt: newest?.scan.scannedAt.toISOString() ?? null,
        commit: newest?.scan.commit ?? null,
      };
    });
  }

  /** Takes all comments of the newest scan over in one step. Doing it twice changes nothing. */
  async takeOver(
    context: TenantRequest,
    idOrSlug: string,
  ): Promise<z.infer<typeof takenCommentsSchema>> {
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      await this.assessments.lock(transaction, system.id);
      const newest = await this.evidence.newest(transaction, system.id);
      const known = await this.shortcuts.knownHashes(transaction, system.id);
      const found = commentsOf(newest?.findings ?? []);
      const fresh = found.filter(({ snippetHash }) => !known.has(snippetHash));
      if (fresh.length > 0) {
        const { organizationId, userId } = context;
        const commit = newest?.scan.commit ?? null;
        const taken = { byId: userId, at: new Date(), commit };
        await this.shortcuts.take(transaction, organizationId, system.id, fresh, taken);
        await this.audit.record(transaction, context, {
          action: 'debt_comments.taken',
          subject: { type: 'system', id: system.id },
          after: { taken: fresh.length, commit },
        });
      }
      return { taken: fresh.length, known: found.length - fresh.length };
    });
  }

  /** A comment that a later scan does not find any more is no shortcut any more. */
  private async forgetGone(transaction: TenantTransaction, systemId: string): Promise<void> {
    const newest = await this.evidence.newest(transaction, systemId);
    const own = (newest?.findings ?? []).filter(({ probe }) => probe === DEBT_COMMENTS_PROBE);
    const looked = own.filter(({ outcome }) => outcome !== 'not_visible' && outcome !== 'error');
    // Where more were found than are listed, nobody can say which of them is gone.
    const isWhole = looked.every(({ locations, total }) => total <= locations.length);
    if (newest === null || looked.length === 0 || !isWhole) return;
    const there = commentsOf(looked).map(({ snippetHash }) => snippetHash);
    await this.shortcuts.markGone(transaction, systemId, there, newest.scan.scannedAt);
  }
}

/** Each comment once, however often the same words stand in the code. */
function commentsOf(findings: readonly Finding[]) {
  const byHash = new Map<string, { practiceId: string } & Location>();
  for (const { probe, practice, locations } of findings) {
    if (probe !== DEBT_COMMENTS_PROBE) continue;
    for (const location of locations)
      if (!byHash.has(location.snippetHash))
        byHash.set(location.snippetHash, { practiceId: practice, ...location });
  }
  return [...byHash.values()].map(({ practiceId, path, startLine, snippet, snippetHash }) => ({
    practiceId,
    path,
    line: startLine,
    text: snippet.trim().slice(0, 400),
    snippetHash,
  }));
}
