import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CampaignCell } from '@pitwall/contracts';
import { AssessmentsService, type SystemAssessment } from '@pitwall/server-assessments';
import type { TenantTransaction } from '@pitwall/server-db';
import { DomainEvents } from '@pitwall/server-kernel';
import { CampaignRepository, type CampaignRow } from '../campaigns/campaign.repository.ts';
import { campaignCell, progressOf } from './campaign-cells.ts';

type Asked = Pick<CampaignRow, 'id' | 'practices' | 'goal'>;

/** One system of a campaign, practice by practice in the campaign's order. */
export interface SystemProgress {
  assessed: SystemAssessment;
  cells: CampaignCell[];
  done: number;
  total: number;
}

/** How far campaigns are; what is kept of it follows every change of a system in the same transaction. */
@Injectable()
export class CampaignProgressService implements OnModuleInit {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly campaigns: CampaignRepository,
    private readonly events: DomainEvents,
  ) {}

  onModuleInit(): void {
    this.events.onSystemChanged(async (transaction, context, { systemId, cause }) => {
      if (cause === 'archived') return;
      const running = await this.campaigns.runningOf(transaction, systemId);
      if (running.length === 0) return;
      const assessed = await this.assessments.assess(transaction, context, { id: systemId });
      await this.campaigns.saveProgress(
        transaction,
        context.organizationId,
        running.map((campaign) => ({
          campaignId: campaign.id,
          systemId,
          ...counts(systemProgress(campaign, assessed)),
        })),
      );
    });
  }

  /** All systems of a campaign, the furthest behind first. */
  async read(transaction: TenantTransaction, campaign: Asked): Promise<SystemProgress[]> {
    const ids = await this.campaigns.systemIds(transaction, campaign.id);
    const assessed = await this.assessments.assessMany(transaction, ids);
    return assessed
      .map((one) => systemProgress(campaign, one))
      .sort((a, b) => b.total - b.done - (a.total - a.done));
  }

  /** As `read`, and keeps it: when a campaign begins, and when its practices, systems or goal change. */
  async keep(
    transaction: TenantTransaction,
    organizationId: string,
    campaign: Asked,
  ): Promise<SystemProgress[]> {
    const progress = await this.read(transaction, campaign);
    await this.campaigns.saveProgress(
      transaction,
      organizationId,
      progress.map((one) => ({
        campaignId: campaign.id,
        systemId: one.assessed.system.id,
        ...counts(one),
      })),
    );
    return progress;
  }
}

const counts = ({ done, total }: SystemProgress): Pick<SystemProgress, 'done' | 'total'> => ({
  done,
  total,
});

function systemProgress({ practices, goal }: Asked, assessed: SystemAssessment): SystemProgress {
  const standings = new Map(
    assessed.assessment.standings.map((standing) => [standing.practice, standing]),
  );
  const cells = practices.map((practice) => campaignCell(standings.get(practice), goal));
  return { assessed, cells, ...progressOf(cells) };
}
