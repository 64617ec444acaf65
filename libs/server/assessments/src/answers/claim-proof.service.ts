import { Injectable } from '@nestjs/common';
import type { Finding, Level } from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import type { TenantTransaction } from '@pitwall/server-db';
import { EvidenceService, suggestionsByPractice } from '@pitwall/server-evidence';
import type { EventContext } from '@pitwall/server-kernel';
import { AssessmentsService } from '../reading/assessments.service.ts';
import { acceptedContent } from './answer-rules.ts';
import { AnswerRepository } from './answer.repository.ts';
import { OpinionRepository } from './opinion.repository.ts';

/** What the newest scan says, confidently, about a practice that is claimed to be done. */
export interface ClaimProof {
  /** The practice is met by what was found. */
  passes: boolean;
  level: Level;
  /** Those that decided come first. */
  findings: Finding[];
  commit: string | null;
  scannedAt: Date;
}

/** For other features: proves or refutes by a scan that a practice is met. */
@Injectable()
export class ClaimProofService {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly evidence: EvidenceService,
    private readonly answers: AnswerRepository,
    private readonly opinions: OpinionRepository,
    private readonly audit: AuditLog,
  ) {}

  /** By practice; those about which the scan has nothing confident to say are left out. */
  async look(
    transaction: TenantTransaction,
    systemId: string,
    practices: readonly string[],
  ): Promise<Map<string, ClaimProof>> {
    const proofs = new Map<string, ClaimProof>();
    if (practices.length === 0) return proofs;
    const newest = await this.evidence.newest(transaction, systemId);
    if (newest === null) return proofs;
    const { values, metValue } = await this.assessments.settings(transaction);
    const suggestions = suggestionsByPractice<Finding>(newest.findings);
    for (const practice of new Set(practices)) {
      const { level, confidence, findings } = suggestions.get(practice) ?? { level: null };
      if (level === null || confidence !== 'high') continue;
      const [leading] = findings;
      const { commit, scannedAt } = (leading && newest.scanOf.get(leading)) ?? newest.scan;
      const passes = values[level] >= metValue;
      proofs.set(practice, { passes, level, findings, commit, scannedAt });
    }
    return proofs;
  }

  /** Answers the practice with what was found: who claimed it has said so, and the probe agrees. */
  async accept(
    transaction: TenantTransaction,
    context: EventContext,
    systemId: string,
    practiceId: string,
    { level, findings, commit, scannedAt }: ClaimProof,
    claimedById: string | null,
  ): Promise<void> {
    const { organizationId } = context;
    const before = (await this.answers.find(transaction, systemId, [practiceId])).get(practiceId);
    const now = new Date();
    const suggestion = {
      level,
      confidence: 'high' as const,
      findings,
      commit,
      scannedAt: scannedAt.toISOString(),
    };
    const content = { ...acceptedContent(suggestion, '', now), answeredById: claimedById };
    const changed = { byId: claimedById, at: now };
    const place = { systemId, practiceId, version: before?.version ?? 0 };
    const row = await this.answers.write(transaction, organizationId, place, content, changed);
    // Under the system's lock nobody else writes it: it was read a moment ago.
    if (!row) throw new Error(`The answer to ${practiceId} changed under the system's lock.`);
    const deciding = findings.filter(({ suggests }) => suggests === level);
    await this.answers.addEvidence(
      transaction,
      organizationId,
      deciding.map((finding) => ({
        answerId: row.id,
        kind: 'finding',
        finding: { ...finding, commit },
      })),
      changed,
    );
    if (claimedById !== null)
      await this.opinions.settle(transaction, [row.id], { byId: claimedById, at: now });
    const { userId } = context;
    const actor = userId === null ? { organizationId } : { organizationId, userId };
    await this.audit.record(transaction, actor, {
      action: 'answer.verified',
      subject: { type: 'answer', id: row.id },
      after: { systemId, practice: practiceId, state: row.state, version: row.version, commit },
    });
  }
}
