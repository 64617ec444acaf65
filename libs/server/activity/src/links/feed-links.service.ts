import { Inject, Injectable } from '@nestjs/common';
import type { Activity, CreatedFeed, CreateFeed, Feed, FeedKind } from '@pitwall/contracts';
import { AuditLog } from '@pitwall/server-audit';
import { OrganizationCatalogues } from '@pitwall/server-catalogue';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { hashToken, randomText } from '@pitwall/server-identity';
import {
  CONFIGURATION,
  type Configuration,
  notFound,
  ProblemException,
  type TenantRequest,
} from '@pitwall/server-kernel';
import { SystemsService } from '@pitwall/server-systems';
import { ActivityService } from '../feed/activity.service.ts';
import { atomOf } from './atom-of.ts';
import { type CalendarDay, calendarOf } from './calendar-of.ts';
import { ComingDaysRepository, type EvidenceTerm } from './coming-days.repository.ts';
import { FeedLinkRepository, type FeedLinkRow, type FeedReader } from './feed-link.repository.ts';

const DAY = 86_400_000;
const MOST_OF_A_PERSON = 20;
const TOLD = 50;
const PAST_DAYS = 30;
const ENDS = { risk: 'Accepted risk ends', evidence: 'Evidence runs out' } as const;

/** Addresses by which a person's own programs read what happened, and what is to come. */
@Injectable()
export class FeedLinksService {
  constructor(
    private readonly database: Database,
    private readonly links: FeedLinkRepository,
    private readonly days: ComingDaysRepository,
    private readonly activity: ActivityService,
    private readonly systems: SystemsService,
    private readonly catalogues: OrganizationCatalogues,
    private readonly audit: AuditLog,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async create(context: TenantRequest, { kind, system }: CreateFeed): Promise<CreatedFeed> {
    // A feed shows what its person sees, and a token that sees less makes none that shows more.
    if (system === undefined && context.tokenId !== null && context.systems)
      throw new ProblemException(
        'permission.denied',
        'This token sees chosen systems alone. Name the one that the feed is about.',
      );
    return this.database.withTenant(context, async (transaction) => {
      const systemId =
        system === undefined ? null : (await this.systems.find(transaction, context, system)).id;
      const own = await this.links.ofPerson(transaction, context.userId);
      if (own.length >= MOST_OF_A_PERSON)
        throw new ProblemException(
          'resource.conflict',
          `You have ${MOST_OF_A_PERSON} feeds here. Take away one that nothing reads.`,
        );
      const token = randomText(43);
      const row = await this.links.insert(transaction, {
        organizationId: context.organizationId,
        userId: context.userId,
        kind,
        systemId,
        apiTokenId: context.tokenId,
        tokenHash: hashToken(token),
      });
      await this.audit.record(transaction, context, {
        action: 'feed.created',
        subject: { type: 'feed_link', id: row.id },
        after: { kind, system: row.system?.slug ?? null },
      });
      return { ...present(row), address: this.addressOf(kind, token) };
    });
  }

  /** One's own. */
  async list(context: TenantRequest): Promise<{ items: Feed[] }> {
    return this.database.withTenant(context, async (transaction) => ({
      items: (await this.links.ofPerson(transaction, context.userId)).map(present),
    }));
  }

  async delete(context: TenantRequest, id: string): Promise<void> {
    await this.database.withTenant(context, async (transaction) => {
      if (!(await this.links.delete(transaction, context.userId, id))) throw notFound('feed');
      await this.audit.record(transaction, context, {
        action: 'feed.revoked',
        subject: { type: 'feed_link', id },
      });
    });
  }

  /** What happened, as Atom. */
  async atom(token: string, now = new Date()): Promise<string> {
    const reader = await this.reader(token, 'activity');
    const { systemId, systemName, name, slug } = reader;
    return this.database.withTenant(reader, async (transaction) => {
      const filter = { systemId, kind: null, actor: null };
      const items = await this.activity.newest(transaction, reader, filter, TOLD);
      return atomOf(
        {
          title: systemName === null ? `${name}: activity` : `${systemName}, ${name}: activity`,
          home: this.page(`/${slug}/activity`),
          self: this.addressOf('activity', token),
          // What a feed is about is what readers know it by: two of one organization are two.
          id: systemId ?? reader.organizationId,
        },
        items,
        (item) => this.page(pathOf(slug, item)),
        now,
      );
    });
  }

  /** What is to come: sprints, evidence and accepted risks that run out. As iCalendar. */
  async calendar(token: string, now = new Date()): Promise<string> {
    const reader = await this.reader(token, 'calendar');
    return this.database.withTenant(reader, async (transaction) => {
      const after = new Date(now.getTime() - PAST_DAYS * DAY);
      const sprints = await this.days.sprints(transaction, reader.systemId, after);
      const days: CalendarDay[] = [
        ...sprints.map((sprint) => ({
          id: `sprint-${sprint.id}@pitwall`,
          summary: `${sprint.name}, ${sprint.team}`,
          description: `A sprint of ${sprint.team}.`,
          from: sprint.startsOn,
          to: sprint.endsOn,
          url: this.page(`/${reader.slug}/sprints`),
        })),
        ...(await this.endings(transaction, reader, after)),
      ];
      return calendarOf(`${reader.name}, Pitwall`, days, now);
    });
  }

  private async endings(
    transaction: TenantTransaction,
    { organizationId, slug, systemId, timeZone }: FeedReader,
    after: Date,
  ): Promise<CalendarDay[]> {
    const terms: EvidenceTerm[] = [];
    const titles = new Map<string, string>();
    for (const version of await this.days.catalogueVersions(transaction, systemId)) {
      const { practices } = await this.catalogues.byVersion(transaction, version);
      for (const { id, title, attest } of practices) {
        terms.push({ version, practice: id, days: attest.days });
        titles.set(`${version} ${id}`, title);
      }
    }
    const subject = { systemId, after };
    const found = await this.days.endings(transaction, organizationId, subject, terms);
    const dayOf = new Intl.DateTimeFormat('sv-SE', { timeZone });
    return found.map(({ id, kind, practice, systemSlug, systemName, catalogueVersion, endsAt }) => {
      // The day that it is for the organization, as the pages show it.
      const day = new Date(dayOf.format(endsAt));
      const title = titles.get(`${catalogueVersion} ${practice}`) ?? practice;
      return {
        id: `${kind}-${id}@pitwall`,
        summary: `${ENDS[kind]}: ${practice}, ${systemName}`,
        description: `${practice}: ${title}. ${systemName}.`,
        from: day,
        to: day,
        url: this.page(`/${slug}/systems/${systemSlug}/assessment/${practice}`),
      };
    });
  }

  private async reader(token: string, kind: FeedKind): Promise<FeedReader> {
    const reader = await this.links.reader(hashToken(token));
    // Unknown, revoked, of another kind, or of somebody who has left: nothing tells which.
    if (reader?.kind !== kind)
      throw new ProblemException('link.unusable', 'There is no feed at this address any more.');
    return reader;
  }

  private addressOf(kind: FeedKind, token: string): string {
    return this.page(`/api/v1/feeds/${token}/${kind}`);
  }

  private page(path: string): string {
    return `${this.configuration.publicUrl}${path}`;
  }
}

/** Where in the pages something that happened is shown. */
function pathOf(organization: string, { kind, system, practice, subject }: Activity): string {
  const at = `/${organization}/systems/${system.slug}`;
  switch (kind) {
    case 'answer':
      return `${at}/assessment/${practice ?? ''}`;
    case 'comment':
      return `${at}/discussion`;
    case 'task':
      return `/${organization}/tasks/${subject ?? ''}`;
    case 'incident':
      return `${at}/incidents/${subject ?? ''}`;
    case 'snapshot':
      return `${at}/snapshots`;
    case 'scan':
      return `${at}/scans/${subject ?? ''}`;
  }
}

const present = (row: FeedLinkRow): Feed => ({
  id: row.id,
  kind: row.kind,
  system:
    row.system === null || row.system.archivedAt !== null
      ? null
      : { slug: row.system.slug, name: row.system.name },
  token: row.apiToken?.name ?? null,
  createdAt: row.createdAt.toISOString(),
  lastReadAt: row.lastReadAt?.toISOString() ?? null,
});
