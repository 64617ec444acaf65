import { Injectable } from '@nestjs/common';
import {
  type LinkIssue,
  type Page,
  type PageQuery,
  trackerDefinition,
  type TrackerLink,
} from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { Database } from '@pitwall/server-db';
import {
  decodeCursor,
  notFound,
  pageOf,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { baseForLinking, type IssueReference, TrackerError } from '@pitwall/trackers';
import { z } from 'zod';
import type { ConnectionRow } from '../connections/connection.repository.ts';
import { ConnectionsService, underWay } from '../connections/connections.service.ts';
import { TrackerAdapters } from '../connections/tracker-adapters.ts';
import { SyncRepository } from '../syncs/sync.repository.ts';
import { SyncSourceService } from '../syncs/sync-source.service.ts';
import { TaskTitleRepository } from '../syncs/task-title.repository.ts';
import { LinkRepository } from './link.repository.ts';

/** Which issue is which task's. */
@Injectable()
export class LinksService {
  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionsService,
    private readonly adapters: TrackerAdapters,
    private readonly links: LinkRepository,
    private readonly syncs: SyncRepository,
    private readonly source: SyncSourceService,
    private readonly titles: TaskTitleRepository,
    private readonly audit: AuditLog,
  ) {}

  async list(
    context: TenantRequest,
    system: string,
    tracker: string,
    { cursor, limit }: PageQuery,
  ): Promise<Page<TrackerLink>> {
    const after = decodeCursor(cursor, z.uuid());
    return this.database.withTenant(context, async (transaction) => {
      const { id } = await this.connections.find(transaction, context, system, tracker);
      const rows = await this.links.page(transaction, id, after, limit + 1);
      return pageOf(
        rows,
        limit,
        ({ taskId }) => taskId,
        ({ reference: { key, url }, updatedAt, ...row }) => ({
          ...row,
          issue: { key, url },
          updatedAt: updatedAt.toISOString(),
        }),
      );
    });
  }

  /** Ties an issue that people made to a task. Their text stays; the next sync adds Pitwall's section. */
  async link(
    context: TenantRequest,
    system: string,
    tracker: string,
    { taskId, issue }: LinkIssue,
  ): Promise<TrackerLink> {
    const { adapter } = await this.database.withTenant(context, async (transaction) => {
      const found = await this.connections.find(transaction, context, system, tracker);
      refuseWithoutName(found, issue);
      if (!(await this.titles.exists(transaction, found.systemId, taskId))) throw notFound('task');
      return { adapter: await this.adapters.of(transaction, found) };
    });
    // Outside of the transaction: the tracker may take its time.
    const { reference } = await adapter
      .readIssue({ key: issue, id: issue, url: '' })
      .catch(unreadable);
    return this.database.withTenant(context, (transaction) =>
      this.save(transaction, context, { system, tracker, taskId, reference }),
    );
  }

  /** The issue stays; the next dry run finds it again unless its marker is taken out. */
  async unlink(
    context: TenantRequest,
    system: string,
    tracker: string,
    taskId: string,
  ): Promise<void> {
    await this.database.withTenant(context, async (transaction) => {
      const { id: connectionId } = await this.connections.find(
        transaction,
        context,
        system,
        tracker,
      );
      if (await this.syncs.active(transaction, connectionId)) throw underWay();
      if (!(await this.links.delete(transaction, { connectionId, taskId }))) throw notFound('link');
      await this.syncs.outdate(transaction, connectionId);
      await this.audit.record(transaction, context, {
        action: 'tracker.unlinked',
        subject: { type: 'task', id: taskId },
        before: { connectionId },
      });
    });
  }

  private async save(
    transaction: Parameters<Parameters<Database['withTenant']>[1]>[0],
    context: TenantRequest,
    given: { system: string; tracker: string; taskId: string; reference: IssueReference },
  ): Promise<TrackerLink> {
    const { system, tracker, taskId, reference } = given;
    const connection = await this.connections.find(transaction, context, system, tracker);
    const { id: connectionId } = connection;
    if (await this.syncs.active(transaction, connectionId)) throw underWay();
    const holder = await this.links.taskOfIssue(transaction, connectionId, reference.key);
    if (holder !== null && holder !== taskId) throw taken();
    const links = await this.links.all(transaction, connectionId);
    // Closed tasks are read where a link names them: this one is about to.
    const wanted = [...links, { ...EMPTY_LINK, taskId, reference }];
    const { tasks } = await this.source.read(transaction, context, connection, wanted);
    const task = tasks.find(({ id }) => id === taskId);
    if (!task) throw notFound('task');
    const { organizationId } = context;
    const place = { organizationId, connectionId, taskId };
    await this.links.delete(transaction, place);
    await this.links.save(transaction, place, { reference, base: baseForLinking(plain(task)) });
    await this.syncs.outdate(transaction, connectionId);
    await this.audit.record(transaction, context, {
      action: 'tracker.linked',
      subject: { type: 'task', id: taskId },
      after: { connectionId, issue: reference.key },
    });
    const { key, url } = reference;
    const updatedAt = new Date().toISOString();
    return { taskId, title: task.title, issue: { key, url }, updatedAt };
  }
}

const EMPTY_LINK = { base: {}, blockedBy: [], steps: new Map(), attached: new Set<number>() };

type Task = Awaited<ReturnType<SyncSourceService['read']>>['tasks'][number];
const plain = ({ id: _id, blockedBy: _blockedBy, steps: _steps, ...fields }: Task) => fields;

function refuseWithoutName({ provider }: ConnectionRow, issue: string): void {
  const { pattern, says } = trackerDefinition(provider).issue;
  if (pattern.test(issue)) return;
  throw new ProblemException(
    'request.invalid',
    'Some fields are not as they should be; see errors.',
    {
      errors: [{ path: 'issue', message: says }],
    },
  );
}

const taken = (): ProblemException =>
  new ProblemException('resource.taken', 'This issue is linked to another task already.');

function unreadable(error: unknown): never {
  if (!(error instanceof TrackerError)) throw error;
  throw error.fault === 'gone'
    ? new ProblemException('resource.not_found', 'The tracker has no such issue.')
    : new ProblemException(
        'service.unavailable',
        `The tracker was asked in vain. ${error.message}`,
      );
}
