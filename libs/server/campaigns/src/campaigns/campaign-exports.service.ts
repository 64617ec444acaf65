import { Injectable } from '@nestjs/common';
import type { CampaignTasks } from '@pitwall/contracts';
import type { TenantRequest } from '@pitwall/server-kernel';
import { TasksService } from '@pitwall/server-roadmap';
import { stringify } from 'csv-stringify/sync';
import { CampaignsService } from './campaigns.service.ts';

const TITLE = 160;
/** What a practice is taken to cost where nothing else is known. */
const USUAL_DAYS = 1;

/** What is left of a campaign, as tasks and as a file. */
@Injectable()
export class CampaignExportsService {
  constructor(
    private readonly reading: CampaignsService,
    private readonly tasks: TasksService,
  ) {}

  /**
   * A custom task for each cell that is not at the goal and has no open task. Asked again, it makes none twice.
   */
  async makeTasks(context: TenantRequest, id: string): Promise<CampaignTasks> {
    const detail = await this.reading.read(context, id);
    const titles = new Map(detail.columns.map(({ practice, title }) => [practice, title]));
    let created = 0;
    let already = 0;
    for (const { system, cells } of detail.rows) {
      const left = cells.filter(({ cell }) => cell !== 'done' && cell !== 'none');
      if (left.length === 0) continue;
      already += left.filter(({ task }) => task !== null).length;
      const missing = left.filter(({ task }) => task === null);
      if (missing.length === 0) continue;
      const wanted = missing.map(({ practice }) => ({
        title: `${practice}: ${titles.get(practice) ?? practice}`.slice(0, TITLE),
        description: `For the campaign "${detail.name}", by ${detail.dueOn}.`,
        days: USUAL_DAYS,
      }));
      // One system at a time: each holds its own tasks back from others, and a break-off loses nothing.
      const made = await this.tasks.createMissing(context, system.id, wanted);
      created += made;
      already += wanted.length - made;
    }
    return { created, already };
  }

  /** RFC 4180, a line a cell. What a spreadsheet would take for a formula is made text. */
  async csv(context: TenantRequest, id: string): Promise<{ name: string; content: string }> {
    const detail = await this.reading.read(context, id);
    const titles = new Map(detail.columns.map(({ practice, title }) => [practice, title]));
    const lines = detail.rows.flatMap(({ system, team, cells }) =>
      cells.map(({ practice, cell, task }) => [
        system.name,
        team,
        practice,
        titles.get(practice) ?? practice,
        cell,
        task ?? '',
      ]),
    );
    const content = stringify(
      [['System', 'Team', 'Practice', 'Title', 'State', 'Task'], ...lines],
      {
        record_delimiter: 'windows',
        escape_formulas: true,
        quoted_match: /[\r\n]/,
      },
    );
    return { name: `campaign-${detail.dueOn}.csv`, content };
  }
}
