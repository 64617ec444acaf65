import { Injectable } from '@nestjs/common';
import type { SprintPlanning } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import type { TenantRequest } from '@pitwall/server-kernel';
import { presentNeeds } from '../plan/present-needs.ts';
import { TeamPlanService } from '../plan/team-plan.service.ts';
import { TasksService } from '../tasks/tasks.service.ts';
import { SprintRepository } from './sprint.repository.ts';
import { SprintsService } from './sprints.service.ts';

const MOST_SPRINTS = 60;
const MOST_TASKS = 300;

/** What a team plans from, in one answer. */
@Injectable()
export class SprintPlanningService {
  constructor(
    private readonly database: Database,
    private readonly sprints: SprintRepository,
    private readonly reading: SprintsService,
    private readonly plans: TeamPlanService,
    private readonly taskReading: TasksService,
  ) {}

  async planning(context: TenantRequest, team: string): Promise<SprintPlanning> {
    return this.database.withTenant(context, async (transaction) => {
      const teamId = await this.reading.team(transaction, team);
      const now = new Date();
      const rows = await this.sprints.unclosed(transaction, teamId, MOST_SPRINTS);
      const work = await this.plans.work(transaction, teamId, now);
      const sprints = await this.reading.presentAll(transaction, rows);
      const held = new Set(rows.map(({ id }) => id));
      const waiting = work.tasks.filter(
        ({ state, sprintId }) =>
          state !== 'done_unverified' && (sprintId === null || !held.has(sprintId)),
      );
      const backlog = await this.taskReading.presentAll(transaction, waiting.slice(0, MOST_TASKS));
      const shown = [...sprints.flatMap(({ tasks }) => tasks), ...backlog];
      return {
        today: await this.plans.today(transaction, now),
        sprints,
        parts: work.tasks.flatMap(({ id, sprintId, sprintDays, days }) =>
          sprintDays !== null && sprintDays < days && sprintId !== null && held.has(sprintId)
            ? [{ task: id, days: sprintDays }]
            : [],
        ),
        backlog,
        backlogCount: waiting.length,
        backlogDays: waiting.reduce((sum, { days }) => sum + days, 0),
        needs: presentNeeds(shown, work.tasks, work.needs),
      };
    });
  }
}
