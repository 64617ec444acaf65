import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Catalogue, SCAN_REPORT_FORMAT, type WriteAnswers } from '@pitwall/contracts';
import { BulkAnswersService, SnapshotsService } from '@pitwall/server-assessments';
import { ScansService } from '@pitwall/server-evidence';
import {
  ComponentReadingsService,
  ComponentsService,
  LoadTestsService,
} from '@pitwall/server-forecast';
import type { TenantRequest } from '@pitwall/server-kernel';
import { TeamsService } from '@pitwall/server-organizations';
import { SprintsService } from '@pitwall/server-roadmap';
import { IncidentsService, SymptomsService, SystemRegistry } from '@pitwall/server-systems';
import { SamplePast } from './sample-past.ts';
import type { SampleAnswer, SampleSystem } from '../content/sample-system.ts';
import { SUPPRESSED } from '../content/suppressed.ts';

const DAY = 86_400_000;
const daysFrom = (now: Date, days: number): Date => new Date(now.getTime() + days * DAY);
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** Answers in one step: tasks and standings follow once for all of them. */
const AT_ONCE = 20;

/** What was done in a sprint that is over was not there before it. */
const NOT_THERE_YET: SampleAnswer = { level: 'absent' };

/** Fills one system after another through the same services that requests go through. */
@Injectable()
export class SampleSystems {
  constructor(
    private readonly teams: TeamsService,
    private readonly systems: SystemRegistry,
    private readonly symptoms: SymptomsService,
    private readonly incidents: IncidentsService,
    private readonly scans: ScansService,
    private readonly answers: BulkAnswersService,
    private readonly snapshots: SnapshotsService,
    private readonly sprints: SprintsService,
    private readonly components: ComponentsService,
    private readonly readings: ComponentReadingsService,
    private readonly loadTests: LoadTestsService,
    private readonly past: SamplePast,
  ) {}

  async fill(
    context: TenantRequest,
    catalogue: Catalogue,
    sample: SampleSystem,
    now: Date,
    onAnswered: (answers: number) => Promise<void> | void,
  ): Promise<void> {
    await this.teams.create(context, sample.team);
    const { slug, id } = await this.systems.create(context, {
      ...sample.describe,
      team: sample.team.slug,
    });
    for (const { symptom, daysAgo, note } of sample.symptoms) {
      await this.symptoms.start(context, slug, {
        symptom,
        note,
        startedAt: daysFrom(now, -daysAgo).toISOString(),
      });
    }
    for (const { daysAgo, minutes, ...incident } of sample.incidents) {
      const started = daysFrom(now, -daysAgo);
      const endedAt = new Date(started.getTime() + minutes * 60_000).toISOString();
      await this.incidents.record(context, slug, {
        ...incident,
        startedAt: started.toISOString(),
        endedAt,
      });
    }
    await this.grow(context, slug, sample, now);
    await this.answer(context, slug, catalogue, sample, onAnswered);
    await this.snapshots.take(context, slug, 'First assessment');
    for (const { name, startsInDays, capacityDays, debtShare } of sample.sprints) {
      const startsOn = dayOf(daysFrom(now, startsInDays));
      const endsOn = dayOf(daysFrom(now, startsInDays + 13));
      await this.sprints.create(context, sample.team.slug, {
        name,
        startsOn,
        endsOn,
        capacityDays,
        debtShare,
      });
    }
    await this.past.relive(context, sample, id, now);
    await this.scan(context, slug, sample, now);
  }

  private async grow(
    context: TenantRequest,
    slug: string,
    { components, loadTest }: SampleSystem,
    now: Date,
  ): Promise<void> {
    for (const { peaks, ...component } of components) {
      const { id } = await this.components.create(context, slug, { ...component, peak: null });
      for (const [index, value] of peaks.entries()) {
        const at = daysFrom(now, (index - peaks.length + 1) * 12).toISOString();
        await this.readings.record(context, slug, id, { value, at, source: 'metrics' });
      }
    }
    if (loadTest === null) return;
    const files = loadTest.levels.map(([connections, throughput]) => ({
      name: `checkout-${connections}.json`,
      // As autocannon writes it, of what is read.
      content: JSON.stringify({
        connections,
        pipelining: 1,
        duration: 60,
        errors: 0,
        timeouts: 0,
        non2xx: 0,
        '2xx': throughput * 60,
        requests: { average: throughput, total: throughput * 60 },
        latency: { average: (connections / throughput) * 1000 },
      }),
    }));
    await this.loadTests.import(context, slug, {
      name: loadTest.name,
      component: 'api.throughput',
      files,
    });
  }

  private async answer(
    context: TenantRequest,
    slug: string,
    { practices }: Catalogue,
    { answers, past }: SampleSystem,
    onAnswered: (answers: number) => Promise<void> | void,
  ): Promise<void> {
    const later = new Set(past.flatMap(({ done }) => done));
    const given = practices.flatMap(({ id }): WriteAnswers['answers'] => {
      const answer = later.has(id) ? NOT_THERE_YET : answers[id];
      if (!answer) return [];
      const { level, note = '', evidenceUrl } = answer;
      const evidence = evidenceUrl ? { evidenceUrl } : {};
      return [{ practice: id, answer: { state: level, version: 0, note, ...evidence } }];
    });
    for (let at = 0; at < given.length; at += AT_ONCE) {
      const some = given.slice(at, at + AT_ONCE);
      await this.answers.write(context, slug, { answers: some });
      await onAnswered(some.length);
    }
  }

  private async scan(
    context: TenantRequest,
    slug: string,
    { describe, findings }: SampleSystem,
    now: Date,
  ): Promise<void> {
    if (findings.length === 0) return;
    await this.scans.receive(context, slug, {
      format: SCAN_REPORT_FORMAT,
      id: randomUUID(),
      tool: { name: 'pitwall', version: '0.1.0' },
      createdAt: now.toISOString(),
      source: {
        commit: '4f1c9ae27b60d3f85e19ac4470b2d6e8c1f3a590',
        branch: 'main',
        repository: describe.repositories[0] ?? null,
        modified: false,
      },
      stacks: describe.stacks,
      findings,
      skipped: [{ path: 'public/bundle.js', reason: 'a built file' }],
      suppressed: SUPPRESSED,
      statistics: { files: 412, bytes: 3_180_442, milliseconds: 1_240 },
    });
  }
}
