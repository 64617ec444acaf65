import { Injectable } from '@nestjs/common';
import {
  type CreateSprint,
  daySchema,
  type Page,
  type PageQuery,
  type Sprint,
} from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import {
  decodeCursor,
  notFound,
  pageOf,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { z } from 'zod';
import type { TaskRow } from '../tasks/task-row.ts';
import { TaskRepository } from '../tasks/task.repository.ts';
import { TasksService } from '../tasks/tasks.service.ts';
import { presentSprint } from './present-sprint.ts';
import { type SprintPlace, SprintRepository, type SprintRow } from './sprint.repository.ts';

const placeSchema: z.ZodType<SprintPlace> = z.strictObject({
  startsOn: daySchema,
  id: z.uuid(),
});

/** The stretches of time in which a team works off its tasks. */
@Injectable()
export class SprintsService {
  constructor(
    private readonly database: Database,
    private readonly sprints: SprintRepository,
    private readonly tasks: TaskRepository,
    private readonly reading: TasksService,
    private readonly audit: AuditLog,
  ) {}

  async create(context: TenantRequest, team: string, given: CreateSprint): Promise<Sprint> {
    return this.database.withTenant(context, async (transaction) => {
      const teamId = await this.team(transaction, team);
      const { organizationId } = context;
      const row = await this.sprints.insert(transaction, { organizationId, teamId, ...given });
      await this.audit.record(transaction, context, {
        action: 'sprint.created',
        subject: { type: 'sprint', id: row.id },
        after: { teamId, ...given },
      });
      return presentSprint(row, [], []);
    });
  }

  /** Newest first, each with what is in it. */
  async list(
    context: TenantRequest,
    team: string,
    { cursor, limit }: PageQuery,
  ): Promise<Page<Sprint>> {
    const after = decodeCursor(cursor, placeSchema);
    return this.database.withTenant(context, async (transaction) => {
      const teamId = await this.team(transaction, team);
      const rows = await this.sprints.list(transaction, teamId, after, limit + 1);
      const presented = await this.presentAll(transaction, rows.slice(0, limit));
      const byId = new Map(presented.map((sprint) => [sprint.id, sprint]));
      return pageOf(
        rows,
        limit,
        ({ startsOn, id }) => ({ startsOn, id }),
        (row) => byId.get(row.id) ?? presentSprint(row, [], []),
      );
    });
  }

  async get(context: TenantRequest, id: string): Promise<Sprint> {
    return this.database.withTenant(context, async (transaction) => {
      const row = await this.sprints.find(transaction, id);
      if (!row) throw notFound('sprint');
      return this.present(transaction, row);
    });
  }

  /** Only an empty one: its tasks would lose their place without a word. */
  async delete(context: TenantRequest, team: string, id: string): Promise<void> {
    await this.database.withTenant(context, async (transaction) => {
      const teamId = await this.team(transaction, team);
      await this.sprints.lock(transaction, id);
      const row = await this.sprints.find(transaction, id);
      if (!row || row.teamId !== teamId) throw notFound('sprint');
      if ((await this.sprints.countTasks(transaction, id)) > 0) {
        throw new ProblemException(
          'resource.conflict',
          'There are tasks in this sprint. Take them out first.',
        );
      }
      await this.sprints.delete(transaction, id);
      await this.audit.record(transaction, context, {
        action: 'sprint.deleted',
        subject: { type: 'sprint', id },
        before: row,
      });
    });
  }

  async present(transaction: TenantTransaction, row: SprintRow): Promise<Sprint> {
    const [sprint] = await this.presentAll(transaction, [row]);
    return sprint ?? presentSprint(row, [], []);
  }

  /** Each with the tasks that are in it. */
  async presentAll(transaction: TenantTransaction, rows: readonly SprintRow[]): Promise<Sprint[]> {
    const ids = rows.map(({ id }) => id);
    const tasks = new Map<string | null, TaskRow[]>(ids.map((id) => [id, []]));
    for (const task of await this.tasks.inSprints(transaction, ids))
      tasks.get(task.sprintId)?.push(task);
    const sprints: Sprint[] = [];
    for (const row of rows) {
      const own = tasks.get(row.id) ?? [];
      sprints.push(presentSprint(row, own, await this.reading.presentAll(transaction, own)));
    }
    return sprints;
  }

  /** @throws ProblemException `resource.not_found` */
  async team(transaction: TenantTransaction, idOrSlug: string): Promise<string> {
    const id = await this.sprints.findTeam(transaction, idOrSlug);
    if (id === null) throw notFound('team');
    return id;
  }
}
