import { Injectable } from '@nestjs/common';
import type {
  CopyAnswers,
  Inheritance,
  InheritPractices,
  WrittenAnswers,
} from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import {
  changedMeanwhile,
  DomainEvents,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { type SystemRow, SystemsService } from '@pitwall/server-systems';
import { AnswerRepository } from '../answers/answer.repository.ts';
import { AssessmentsService } from '../reading/assessments.service.ts';
import { isGiven } from '../reading/counted-answer.ts';
import { copiedContent } from './copied-content.ts';
import { InheritanceRepository } from './inheritance.repository.ts';

/** Answers that come from another system: followed as they change, or copied once. */
@Injectable()
export class InheritanceService {
  constructor(
    private readonly database: Database,
    private readonly systems: SystemsService,
    private readonly assessments: AssessmentsService,
    private readonly answers: AnswerRepository,
    private readonly inheritance: InheritanceRepository,
    private readonly events: DomainEvents,
    private readonly audit: AuditLog,
  ) {}

  async get(context: TenantRequest, idOrSlug: string): Promise<Inheritance> {
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      return this.present(transaction, system.id);
    });
  }

  /** From now on the platform's answers to these practices count here, until the system has its own. */
  async inherit(
    context: TenantRequest,
    idOrSlug: string,
    { platform: named, practices }: InheritPractices,
  ): Promise<Inheritance> {
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      const platform = await this.named(transaction, context, named, 'platform');
      if (platform.id === system.id) throw invalid('platform', 'a system has nothing from itself');
      // Both are held, in the order of their ids: two that take from each other at once wait in turn.
      for (const id of [system.id, platform.id].sort())
        await this.assessments.lock(transaction, id);
      await this.refuseChains(transaction, system, platform);
      const { catalogue } = await this.assessments.assess(transaction, context, system);
      const known = new Set(catalogue.practices.map(({ id }) => id));
      const unknown = practices.findIndex((practice) => !known.has(practice));
      if (unknown >= 0)
        throw invalid(`practices.${unknown}`, 'the catalogue of this system has no such practice');
      const place = {
        organizationId: context.organizationId,
        systemId: system.id,
        platformId: platform.id,
      };
      const chosen = [...new Set(practices)];
      await this.inheritance.put(transaction, place, chosen, {
        byId: context.userId,
        at: new Date(),
      });
      return this.changed(transaction, context, system, 'practices.inherited', {
        platform: platform.slug,
        practices: chosen,
      });
    });
  }

  async disinherit(
    context: TenantRequest,
    idOrSlug: string,
    practices: readonly string[],
  ): Promise<Inheritance> {
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      await this.assessments.lock(transaction, system.id);
      await this.inheritance.remove(transaction, system.id, practices);
      return this.changed(transaction, context, system, 'practices.disinherited', { practices });
    });
  }

  /** Starts from another system's answers: what is not answered here becomes this system's own, once. */
  async copy(
    context: TenantRequest,
    idOrSlug: string,
    { from, practices }: CopyAnswers,
  ): Promise<WrittenAnswers> {
    return this.database.withTenant(context, async (transaction) => {
      const system = await this.systems.find(transaction, context, idOrSlug);
      const source = await this.named(transaction, context, from, 'from');
      if (source.id === system.id) throw invalid('from', 'choose another system to start from');
      await this.assessments.lock(transaction, system.id);
      const { catalogue, answers, now } = await this.assessments.assess(
        transaction,
        context,
        system,
      );
      const theirs = (await this.answers.ofSystems(transaction, [source.id])).sort((one, other) =>
        one.practiceId < other.practiceId ? -1 : 1,
      );
      const wanted = practices === undefined ? null : new Set(practices);
      const known = new Set(catalogue.practices.map(({ id }) => id));
      const written: WrittenAnswers['written'] = [];
      for (const row of theirs) {
        const own = answers.get(row.practiceId) ?? null;
        const content = copiedContent(row, source.name, context.userId, now);
        const isAnswered: boolean = isGiven(own);
        const isWanted = wanted === null || wanted.has(row.practiceId);
        if (content === null || !isWanted || !known.has(row.practiceId) || isAnswered) continue;
        const place = {
          systemId: system.id,
          practiceId: row.practiceId,
          version: own?.version ?? 0,
        };
        const changed = { byId: context.userId, at: now };
        const { organizationId } = context;
        const kept = await this.answers.write(transaction, organizationId, place, content, changed);
        if (!kept) throw changedMeanwhile(`answer to ${row.practiceId}`);
        written.push({ practice: row.practiceId, state: kept.state, version: kept.version });
      }
      await this.changed(transaction, context, system, 'answers.copied', {
        from: source.slug,
        answers: written,
      });
      return { written };
    });
  }

  /** For other features: the systems that follow this one's answers. */
  async heirIds(transaction: TenantTransaction, platformId: string): Promise<string[]> {
    return (await this.inheritance.heirs(transaction, platformId)).map(({ id }) => id);
  }

  private async named(
    transaction: TenantTransaction,
    context: TenantRequest,
    idOrSlug: string,
    path: string,
  ): Promise<SystemRow> {
    return this.systems.find(transaction, context, idOrSlug).catch((error: unknown) => {
      if (error instanceof ProblemException && error.code === 'resource.not_found')
        throw invalid(path, 'there is no such system here');
      throw error;
    });
  }

  /** One step only: then what counts is found by one look, and no circle can be made. */
  private async refuseChains(
    transaction: TenantTransaction,
    system: SystemRow,
    platform: SystemRow,
  ): Promise<void> {
    if ((await this.inheritance.ofSystems(transaction, [platform.id])).length > 0)
      throw new ProblemException(
        'resource.conflict',
        `${platform.name} has practices from a platform itself. Take them from that platform.`,
      );
    if ((await this.inheritance.heirs(transaction, system.id)).length > 0)
      throw new ProblemException(
        'resource.conflict',
        `Other systems have practices from ${system.name}. A platform takes none from another.`,
      );
  }

  private async changed(
    transaction: TenantTransaction,
    context: TenantRequest,
    system: SystemRow,
    action: string,
    after: object,
  ): Promise<Inheritance> {
    const subject = { type: 'system', id: system.id };
    await this.audit.record(transaction, context, { action, subject, after });
    const event = { systemId: system.id, cause: 'answers' } as const;
    await this.events.systemChanged(transaction, context, event);
    return this.present(transaction, system.id);
  }

  private async present(transaction: TenantTransaction, systemId: string): Promise<Inheritance> {
    const rows = await this.inheritance.ofSystems(transaction, [systemId]);
    const heirs = await this.inheritance.heirs(transaction, systemId);
    return {
      items: rows.map(({ practiceId, platform, since }) => ({
        practice: practiceId,
        platform: { slug: platform.slug, name: platform.name },
        since: since.toISOString(),
      })),
      inheritedBy: heirs.map(({ slug, name, practices }) => ({ slug, name, practices })),
    };
  }
}

const invalid = (path: string, message: string): ProblemException =>
  new ProblemException('request.invalid', 'Some fields are not as they should be; see errors.', {
    errors: [{ path, message }],
  });
