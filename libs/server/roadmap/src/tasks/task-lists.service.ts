import { Injectable } from '@nestjs/common';
import {
  type Catalogue,
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
    const { rows, next, catalogues } = needsPlaces(selection)
      ? await this.database.withTenantSql(context, async (sql) => {
          const places = await this.places.of(sql, organizationId);
          const page = await this.lists.page(sql, organizationId, selection, places, after, limit);
          return { ...page, catalogues: await this.cataloguesOf(sql, page.rows) };
        })
      : await this.database.readTenantSql(context, async (sql) => {
          const [page] = await Promise.all([
            this.lists.page(sql, organizationId, selection, [], after, limit),
            this.catalogues.askAhead(sql),
          ]);
          return { ...page, catalogues: await this.catalogues.atHand(sql, versionsOf(page.rows)) };
        });
    // An overlay that this process has not read yet takes a transaction of its own.
    const known =
      catalogues ??
      (await this.database.withTenantSql(context, (sql) => this.cataloguesOf(sql, rows)));
    const page = { items: presented(rows, known), next: next && encodeCursor(next) };
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

  private async placesFor(
    sql: SqlTransaction,
    organizationId: string,
    filter: TaskFilter,
    by?: string,
  ): Promise<PracticePlace[]> {
    return needsPlaces(filter, by) ? this.places.of(sql, organizationId) : [];
  }

  private async cataloguesOf(sql: SqlTransaction, rows: readonly ListedTaskRow[]) {
    const catalogues = new Map<string, Catalogue>();
    for (const version of versionsOf(rows))
      catalogues.set(version, await this.catalogues.byVersion(sql, version));
    return catalogues;
  }

  /** An empty list of a mistyped system would read as "nothing to do". */
  private async refuseUnknownSystem(context: TenantRequest, system: string): Promise<void> {
    await this.database.withTenant(context, (transaction) =>
      this.systems.find(transaction, context, system),
    );
  }
}

/** Only a stage or a topic is looked up in catalogues. */
const needsPlaces = ({ stage, topic }: TaskFilter, by?: string): boolean =>
  stage !== undefined || topic !== undefined || by === 'stage' || by === 'topic';

const versionsOf = (rows: readonly ListedTaskRow[]): Set<string> =>
  new Set(rows.map(({ catalogueVersion }) => catalogueVersion));

const presented = (
  rows: readonly ListedTaskRow[],
  catalogues: ReadonlyMap<string, Catalogue>,
): ListedTask[] =>
  rows.flatMap((row) => {
    const catalogue = catalogues.get(row.catalogueVersion);
    return catalogue
      ? {
          ...presentTask(row, catalogue),
          topic: topicIn(catalogue, row.practiceId),
          blockedBy: row.blockedBy,
          issues: presentIssues(row.issues),
        }
      : [];
  });

/** The filter with who asks in place of `me`. */
const asked = <Filter extends TaskFilter>(filter: Filter, { userId }: TenantRequest): Filter =>
  filter.owner === 'me' ? { ...filter, owner: userId } : filter;
