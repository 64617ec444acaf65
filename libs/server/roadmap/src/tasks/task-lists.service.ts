import { Injectable } from '@nestjs/common';
import {
  type GroupTasksQuery,
  type ListedTask,
  type ListTasksQuery,
  type Page,
  SKIPPED_AT_MOST,
  type TaskFilter,
  type TaskGroups,
  type TaskSort,
} from '@pitwall/contracts';
import { OrganizationCatalogues } from '@pitwall/server-catalogue';
import { Database, type SqlTransaction } from '@pitwall/server-db';
import { decodeCursor, encodeCursor, type TenantRequest } from '@pitwall/server-kernel';
import { SystemsService } from '@pitwall/server-systems';
import { z } from 'zod';
import { type PracticePlace, PracticePlaces } from './practice-places.ts';
import { presentTask, topicIn } from './present-task.ts';
import { TaskGroupsRepository } from './task-groups.repository.ts';
import { presentIssues } from './task-issues.ts';
import { type ListedTaskRow, TaskListRepository, type TaskPlace } from './task-list.repository.ts';

const placeSchema: z.ZodType<TaskPlace> = z.union([
  z.strictObject({ rank: z.int32().nullable(), id: z.uuid() }),
  z.strictObject({ skip: z.int32().min(0).max(SKIPPED_AT_MOST) }),
]);

/** Lists of tasks, and how many there are. */
@Injectable()
export class TaskListsService {
  constructor(
    private readonly database: Database,
    private readonly systems: SystemsService,
    private readonly catalogues: OrganizationCatalogues,
    private readonly places: PracticePlaces,
    private readonly lists: TaskListRepository,
    private readonly counts: TaskGroupsRepository,
  ) {}

  /** Open tasks by their place in their systems' orders, where nothing else is asked for; closed ones newest first. */
  async list(
    context: TenantRequest,
    {
      cursor,
      limit,
      skip,
      sort = 'rank',
      ...query
    }: Omit<ListTasksQuery, 'sort'> & {
      sort?: TaskSort;
    },
  ): Promise<Page<ListedTask>> {
    const after = skip === undefined ? decodeCursor(cursor, placeSchema) : { skip };
    const { organizationId } = context;
    const selection = { ...asked(query, context), sort };
    const page = await this.database.withTenantSql(context, async (sql) => {
      const places = await this.placesFor(sql, organizationId, selection);
      const [{ rows, next }] = await Promise.all([
        this.lists.page(sql, organizationId, selection, places, after, limit),
        this.catalogues.askAhead(sql),
      ]);
      return { items: await this.present(sql, rows), next: next && encodeCursor(next) };
    });
    if (page.items.length === 0 && query.system !== undefined)
      await this.refuseUnknownSystem(context, query.system);
    return page;
  }

  /** How many tasks there are, and days of work, by group where one is asked for. */
  async groups(context: TenantRequest, { by, ...query }: GroupTasksQuery): Promise<TaskGroups> {
    const { organizationId } = context;
    const filter = asked(query, context);
    const found = await this.database.withTenantSql(context, async (sql) => {
      const places = await this.placesFor(sql, organizationId, filter, by);
      const total = await this.counts.total(sql, organizationId, filter, places);
      const groups =
        by === undefined ? [] : await this.counts.groups(sql, organizationId, filter, by, places);
      return { ...total, groups };
    });
    if (found.count === 0 && query.system !== undefined)
      await this.refuseUnknownSystem(context, query.system);
    return found;
  }

  /** Read only where a stage or a topic is asked for. */
  private async placesFor(
    sql: SqlTransaction,
    organizationId: string,
    { stage, topic }: TaskFilter,
    by?: string,
  ): Promise<PracticePlace[]> {
    return stage !== undefined || topic !== undefined || by === 'stage' || by === 'topic'
      ? this.places.of(sql, organizationId)
      : [];
  }

  private async present(
    sql: SqlTransaction,
    rows: readonly ListedTaskRow[],
  ): Promise<ListedTask[]> {
    const tasks: ListedTask[] = [];
    for (const row of rows) {
      const catalogue = await this.catalogues.byVersion(sql, row.catalogueVersion);
      tasks.push({
        ...presentTask(row, catalogue),
        topic: topicIn(catalogue, row.practiceId),
        blockedBy: row.blockedBy,
        issues: presentIssues(row.issues),
      });
    }
    return tasks;
  }

  /** An empty list of a mistyped system would read as "nothing to do". */
  private async refuseUnknownSystem(context: TenantRequest, system: string): Promise<void> {
    await this.database.withTenant(context, (transaction) =>
      this.systems.find(transaction, context, system),
    );
  }
}

/** The filter with who asks in place of `me`. */
const asked = <Filter extends TaskFilter>(filter: Filter, { userId }: TenantRequest): Filter =>
  filter.owner === 'me' ? { ...filter, owner: userId } : filter;
