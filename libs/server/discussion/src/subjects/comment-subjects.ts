import { Injectable } from '@nestjs/common';
import type { CommentSubject } from '@pitwall/contracts';
import { OrganizationCatalogues } from '@pitwall/server-catalogue';
import type { TenantTransaction } from '@pitwall/server-db';
import { notFound } from '@pitwall/server-kernel';
import { TasksService } from '@pitwall/server-roadmap';
import { IncidentsService, type SystemRow } from '@pitwall/server-systems';

/** What of a system one can talk about. */
@Injectable()
export class CommentSubjects {
  constructor(
    private readonly catalogues: OrganizationCatalogues,
    private readonly tasks: TasksService,
    private readonly incidents: IncidentsService,
  ) {}

  /** @throws ProblemException `resource.not_found` where the system has no such thing. */
  async check(
    transaction: TenantTransaction,
    system: SystemRow,
    subject: CommentSubject,
  ): Promise<void> {
    switch (subject.kind) {
      case 'system':
        return;
      case 'practice': {
        const { practices } = await this.catalogues.byVersion(transaction, system.catalogueVersion);
        if (!practices.some(({ id }) => id === subject.id)) throw notFound('practice');
        return;
      }
      case 'task': {
        const task = await this.tasks.detail(transaction, subject.id);
        if (task.system.id !== system.id) throw notFound('task');
        return;
      }
      default:
        await this.incidents.read(transaction, system.id, subject.id);
    }
  }
}
