import type { Campaign, CampaignDetail, Catalogue } from '@pitwall/contracts';
import type { SystemProgress } from '../progress/campaign-progress.service.ts';
import type { CampaignRow, CampaignSums } from './campaign.repository.ts';

export const presentCampaign = (
  row: CampaignRow,
  { systems, done, total, behind }: CampaignSums,
  { owner, daysLeft }: { owner: string | null; daysLeft: number },
): Campaign => ({
  id: row.id,
  name: row.name,
  goal: row.goal,
  owner: owner === null || row.ownerId === null ? null : { userId: row.ownerId, name: owner },
  dueOn: row.dueOn,
  daysLeft,
  practices: row.practices.length,
  systems,
  done,
  total,
  behind,
  endedAt: row.endedAt?.toISOString() ?? null,
  version: row.version,
});

export function presentDetail(
  row: CampaignRow,
  campaign: Campaign,
  progress: readonly SystemProgress[],
  {
    practices,
    tasks,
  }: {
    practices: Catalogue['practices'];
    tasks: readonly { id: string; systemId: string; practiceId: string }[];
  },
): CampaignDetail {
  const titles = new Map(practices.map(({ id, title }) => [id, title]));
  const taskOf = new Map(tasks.map((task) => [`${task.systemId} ${task.practiceId}`, task.id]));
  const rows = progress.map(({ assessed: { system }, cells, done, total }) => ({
    system: { id: system.id, slug: system.slug, name: system.name },
    team: system.team.name,
    done,
    total,
    cells: cells.map((cell, index) => {
      const practice = row.practices[index] ?? '';
      return { practice, cell, task: taskOf.get(`${system.id} ${practice}`) ?? null };
    }),
  }));
  return {
    ...campaign,
    // Read now; what is kept follows a moment later where time alone changed something.
    done: rows.reduce((sum, { done }) => sum + done, 0),
    total: rows.reduce((sum, { total }) => sum + total, 0),
    behind: rows.filter(({ done, total }) => done < total).length,
    description: row.description,
    createdAt: row.createdAt.toISOString(),
    columns: row.practices.map((practice) => ({
      practice,
      title: titles.get(practice) ?? practice,
    })),
    rows,
  };
}
