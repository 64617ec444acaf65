import { Injectable } from '@nestjs/common';
import { type Finding, dayInWords } from '@pitwall/contracts';
import { ClaimProofService, type ClaimProof } from '@pitwall/server-assessments';
import type { TenantTransaction } from '@pitwall/server-db';
import type { EventContext } from '@pitwall/server-kernel';
import { ReopenedNews } from './reopened-news.ts';
import { type SystemPlace, TaskRefreshRepository } from './task-refresh.repository.ts';

/**
 * What becomes of tasks that somebody says are done when a later scan has looked: its probe passes, and the
 * practice is answered with what it found; or it does not, and the task is back with the evidence.
 */
@Injectable()
export class ClaimVerifier {
  constructor(
    private readonly tasks: TaskRefreshRepository,
    private readonly proofs: ClaimProofService,
    private readonly reopened: ReopenedNews,
  ) {}

  async verify(
    transaction: TenantTransaction,
    context: EventContext,
    systemId: string,
  ): Promise<void> {
    const place: SystemPlace = { organizationId: context.organizationId, systemId };
    const claims = await this.tasks.claims(transaction, place);
    const proofs = await this.proofs.look(
      transaction,
      systemId,
      claims.map(({ practiceId }) => practiceId),
    );
    for (const { taskId, practiceId, claimedAt, claimedById } of claims) {
      const proof = proofs.get(practiceId);
      // What was scanned before the work was claimed says nothing about it.
      if (!proof || proof.scannedAt <= claimedAt) continue;
      if (proof.passes) {
        await this.proofs.accept(transaction, context, systemId, practiceId, proof, claimedById);
      } else {
        const reason = reopenedBecause(proof);
        await this.tasks.reopen(transaction, place, taskId, reason);
        await this.reopened.tell(transaction, context, systemId, [{ taskId, reason, claimedById }]);
      }
    }
  }
}

/** "The scan of 1 March 2026 at c0ffee still finds it absent: No pool size. src/db.ts:12". */
export function reopenedBecause({ level, findings, commit, scannedAt }: ClaimProof): string {
  const at = commit === null ? '' : ` at ${commit.slice(0, 8)}`;
  const [finding] = findings;
  const place = finding && placeOf(finding);
  const seen = finding ? `: ${finding.message}${place ? ` ${place}` : ''}` : '.';
  const head = `The scan of ${dayInWords(scannedAt.toISOString())}${at} still finds it ${level.replaceAll('_', ' ')}`;
  return `${head}${seen}`.slice(0, 1000);
}

function placeOf({ locations }: Finding): string | null {
  const [first] = locations;
  return first ? `${first.path}:${first.startLine}` : null;
}
