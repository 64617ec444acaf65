import { Injectable } from '@nestjs/common';
import { AnswersService, SnapshotsService } from '@pitwall/server-assessments';
import { Database } from '@pitwall/server-db';
import type { TenantRequest } from '@pitwall/server-kernel';
import {
  SprintClosingService,
  SprintsService,
  TaskChangesService,
  TaskListsService,
  TasksService,
} from '@pitwall/server-roadmap';
import { SampleHistoryRepository, type SamplePlace } from './sample-history.repository.ts';
import type { SampleSystem } from '../content/sample-system.ts';

const DAY = 86_400_000;
const LENGTH = 14;
const daysFrom = (now: Date, days: number): Date => new Date(now.getTime() + days * DAY);
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** Sprints that are over, with what was done in them day by day and what was left for the next. */
@Injectable()
export class SamplePast {
  constructor(
    private readonly database: Database,
    private readonly history: SampleHistoryRepository,
    private readonly answers: AnswersService,
    private readonly snapshots: SnapshotsService,
    private readonly sprints: SprintsService,
    private readonly closing: SprintClosingService,
    private readonly tasks: TasksService,
    private readonly lists: TaskListsService,
    private readonly changes: TaskChangesService,
  ) {}

  /** After the first answers: those that were given later are absent still. */
  async relive(
    context: TenantRequest,
    { past, team, answers, describe }: SampleSystem,
    systemId: string,
    now: Date,
  ): Promise<void> {
    const [first] = past;
    if (first === undefined) return;
    const place = { organizationId: context.organizationId, systemId };
    await this.history.began(place, daysFrom(now, first.startsInDays - 1));
    for (const { done, left, startsInDays, ...sprint } of past) {
      const { id } = await this.sprints.create(context, team.slug, {
        ...sprint,
        startsOn: dayOf(daysFrom(now, startsInDays)),
        endsOn: dayOf(daysFrom(now, startsInDays + LENGTH - 1)),
      });
      await this.plan(context, describe.slug ?? systemId, id, [...done, ...left]);
      for (const [index, practice] of done.entries()) {
        const answer = answers[practice];
        if (!answer) throw new Error(`The sample has no answer to ${practice}.`);
        const { level, note = '' } = answer;
        await this.answers.write(context, systemId, practice, { state: level, version: 1, note });
        const day = startsInDays + Math.round(((index + 1) * (LENGTH - 2)) / done.length);
        await this.history.done(place, practice, daysFrom(now, day));
      }
      await this.end(
        context,
        place,
        { id, name: sprint.name },
        daysFrom(now, startsInDays + LENGTH),
      );
    }
  }

  private async plan(
    context: TenantRequest,
    system: string,
    sprintId: string,
    practices: readonly string[],
  ): Promise<void> {
    const { items } = await this.lists.list(context, { system, state: 'open', limit: 100 });
    for (const { id, practice } of items) {
      if (practice === null || !practices.includes(practice)) continue;
      const { version } = await this.tasks.get(context, id);
      await this.changes.update(context, id, { version, sprintId });
    }
  }

  private async end(
    context: TenantRequest,
    place: SamplePlace,
    { id, name }: { id: string; name: string },
    at: Date,
  ): Promise<void> {
    await this.database.withTenant(context, (transaction) =>
      this.snapshots.takeFor(transaction, context, place.systemId, {
        name: `End of ${name}`,
        occasion: `sprint:${id}`,
      }),
    );
    await this.closing.closeEnded(context, new Date());
    await this.history.ended(place, id, at);
  }
}
