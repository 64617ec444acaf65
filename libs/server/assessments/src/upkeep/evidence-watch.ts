import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Evidence, type Finding, dayInWords } from '@pitwall/contracts';
import type { TenantTransaction } from '@pitwall/server-db';
import { EvidenceService, type ScanRow } from '@pitwall/server-evidence';
import { DomainEvents, type EventContext, type NotableEvent } from '@pitwall/server-kernel';
import { AnswerRepository } from '../answers/answer.repository.ts';

type KeptFinding = NonNullable<Evidence['finding']>;

/** Sees at each scan whether the code that was taken as evidence is still what it was. */
@Injectable()
export class EvidenceWatch implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly evidence: EvidenceService,
    private readonly answers: AnswerRepository,
  ) {}

  onModuleInit(): void {
    this.events.onSystemChanged(async (transaction, context, { systemId, cause }) => {
      if (cause === 'scan') await this.look(transaction, context, systemId);
    });
  }

  private async look(
    transaction: TenantTransaction,
    context: EventContext,
    systemId: string,
  ): Promise<void> {
    const newest = await this.evidence.newest(transaction, systemId);
    if (newest === null) return;
    const kept = await this.answers.findingEvidence(transaction, systemId);
    const { scan, findings, scanOf } = newest;
    const changed = new Map<ScanRow, string[]>();
    const unchanged: string[] = [];
    for (const { answerId, findings: taken } of kept) {
      const verdicts = taken.map((finding) => isChanged(finding, findings));
      if (verdicts.includes(true)) {
        // Evidence of a database changed with a report about it, not with a scan of the code.
        const { probe } = taken[verdicts.indexOf(true)] ?? {};
        const own = findings.find((finding) => finding.probe === probe);
        const by = (own && scanOf.get(own)) ?? scan;
        changed.set(by, [...(changed.get(by) ?? []), answerId]);
      } else if (verdicts.includes(false)) unchanged.push(answerId);
    }
    for (const [by, answers] of changed) {
      const seen = { commit: by.commit ?? '', at: by.scannedAt };
      for (const answer of await this.answers.markEvidence(transaction, answers, seen))
        await this.events.notable(transaction, context, staleNews(systemId, answer, seen));
    }
    await this.answers.markEvidence(transaction, unchanged, null);
  }
}

const staleNews = (
  systemId: string,
  { id, practiceId, answeredById }: { id: string; practiceId: string; answeredById: string | null },
  { commit, at }: { commit: string; at: Date },
): NotableEvent => ({
  kind: 'evidence_stale',
  key: `evidence:${id}:${at.toISOString()}`,
  systemId,
  about: practiceId,
  detail: `The code that proved it has changed ${commit === '' ? `since ${dayInWords(at.toISOString())}` : `at ${commit.slice(0, 8)}`}.`,
  target: { page: 'practice', id: practiceId },
  to: [answeredById],
  alsoActor: true,
});

/** Null where the newest scan cannot tell: its probe did not look, or did not list all places. */
export function isChanged(
  taken: Pick<KeptFinding, 'probe' | 'locations'>,
  findings: readonly Pick<Finding, 'probe' | 'outcome' | 'locations' | 'total'>[],
): boolean | null {
  if (taken.locations.length === 0) return null;
  const own = findings.filter(({ probe }) => probe === taken.probe);
  const looked = own.filter(({ outcome }) => outcome !== 'not_visible' && outcome !== 'error');
  if (looked.length === 0) return null;
  const there = new Set(
    looked.flatMap(({ locations }) => locations.map(({ snippetHash }) => snippetHash)),
  );
  if (taken.locations.every(({ snippetHash }) => there.has(snippetHash))) return false;
  return looked.some(({ locations, total }) => total > locations.length) ? null : true;
}
