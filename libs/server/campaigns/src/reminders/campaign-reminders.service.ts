import { Injectable } from '@nestjs/common';
import { Database, type TenantTransaction } from '@pitwall/server-db';
import { DomainEvents } from '@pitwall/server-kernel';
import { MembersService, OrganizationsService } from '@pitwall/server-organizations';
import { WorkAheadService } from '@pitwall/server-roadmap';
import { CampaignRepository, type CampaignRow } from '../campaigns/campaign.repository.ts';

const DAY = 86_400_000;
/** Reminded of from two weeks before the day, once a week, until it is done or ended. */
const AHEAD_DAYS = 14;
const EVERY_DAYS = 7;
const NAMED = 10;

/** Reminds of campaigns that are soon due, or over, and not done. */
@Injectable()
export class CampaignRemindersService {
  constructor(
    private readonly database: Database,
    private readonly campaigns: CampaignRepository,
    private readonly organizations: OrganizationsService,
    private readonly members: MembersService,
    private readonly work: WorkAheadService,
    private readonly events: DomainEvents,
  ) {}

  /** Gives how many campaigns were reminded of. */
  async run(context: { organizationId: string }, now: Date, signal?: AbortSignal): Promise<number> {
    const before = new Date(now.getTime() - EVERY_DAYS * DAY);
    const { due, today } = await this.database.withTenant(context, async (transaction) => {
      const organization = await this.organizations.own(transaction);
      const day = await this.work.today(transaction, now);
      const until = new Date(Date.parse(day) + AHEAD_DAYS * DAY).toISOString().slice(0, 10);
      const found =
        organization.deletedAt === null
          ? await this.campaigns.toRemind(transaction, { until, before })
          : [];
      return { due: found, today: day };
    });
    let reminded = 0;
    for (const campaign of due) {
      signal?.throwIfAborted();
      const told = await this.database.withTenant(context, (transaction) =>
        this.remind(transaction, context, campaign, { now, before, today }),
      );
      if (told) reminded += 1;
    }
    return reminded;
  }

  private async remind(
    transaction: TenantTransaction,
    { organizationId }: { organizationId: string },
    campaign: CampaignRow,
    { now, before, today }: { now: Date; before: Date; today: string },
  ): Promise<boolean> {
    const { behind } = (await this.campaigns.sums(transaction, organizationId, [campaign.id]))(
      campaign.id,
    );
    // Whoever is done is left in peace.
    if (behind === 0) return false;
    if (!(await this.campaigns.markReminded(transaction, campaign.id, before, now))) return false;
    const systems = await this.campaigns.behind(transaction, campaign.id, NAMED);
    const daysLeft = Math.round((Date.parse(campaign.dueOn) - Date.parse(today)) / DAY);
    await this.events.notable(
      transaction,
      { organizationId, userId: null },
      {
        kind: 'campaign_due',
        key: `campaign:${campaign.id}:${now.toISOString()}`,
        systemId: null,
        about: `${campaign.name} ${whenWords(daysLeft)}`,
        detail: behindWords(behind, systems),
        target: { page: 'campaign', id: campaign.id },
        to: await this.whom(transaction, campaign),
      },
    );
    return true;
  }

  /** The campaign's owner, and who owns open tasks of it; of those who are members still. */
  private async whom(transaction: TenantTransaction, campaign: CampaignRow): Promise<string[]> {
    const systemIds = await this.campaigns.systemIds(transaction, campaign.id);
    const tasks = await this.campaigns.openTasks(transaction, systemIds, campaign.practices);
    const ids = [campaign.ownerId, ...tasks.map(({ ownerId }) => ownerId)];
    const people = await this.members.people(
      transaction,
      ids.filter((id) => id !== null),
    );
    return [...people.keys()];
  }
}

const whenWords = (daysLeft: number): string => {
  if (daysLeft < 0) return `was to be done ${daysWord(-daysLeft)} ago`;
  return daysLeft === 0 ? 'is to be done today' : `is to be done in ${daysWord(daysLeft)}`;
};

function behindWords(count: number, names: readonly string[]): string {
  const more = count - names.length;
  return `${count === 1 ? 'One system is' : `${count} systems are`} behind: ${names.join(', ')}${more > 0 ? `, and ${more} more` : ''}.`;
}

const daysWord = (days: number): string => (days === 1 ? 'one day' : `${days} days`);
