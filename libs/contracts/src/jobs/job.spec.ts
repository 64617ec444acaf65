import { describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import { idSchema } from '../common/identifiers.ts';
import { defineJob, type JobPayload, type JobPayloadInput, jobRegistry } from './job.ts';
import { PITWALL_JOBS } from './pitwall-jobs.ts';

const payload = z.object({ organizationId: idSchema, taskId: idSchema });

describe('defineJob', () => {
  it('fills in what is not said', () => {
    const job = defineJob({ name: 'task.check', payload });
    expect(job).toMatchObject({
      name: 'task.check',
      lane: 'quick',
      attempts: 5,
      backoff: { kind: 'exponential', milliseconds: 1_000, jitter: 0.3 },
      timeLimitMilliseconds: 120_000,
    });
    expect(defineJob({ name: 'task.check', payload, lane: 'slow' }).timeLimitMilliseconds).toBe(
      1_800_000,
    );
  });

  it('keeps the type of the payload', () => {
    const job = defineJob({
      name: 'task.check',
      payload: payload.extend({
        since: z.iso.datetime().optional(),
        dry: z.boolean().default(false),
      }),
    });
    expectTypeOf<JobPayload<typeof job>>().toEqualTypeOf<{
      organizationId: string;
      taskId: string;
      since?: string | undefined;
      dry: boolean;
    }>();
    expectTypeOf<JobPayloadInput<typeof job>['dry']>().toEqualTypeOf<boolean | undefined>();
    expect(job.name).toBe('task.check');
  });

  it.each([
    ['free text', z.string()],
    ['bounded text', z.string().max(10)],
    ['an address', z.url()],
    ['an object', z.object({ id: idSchema })],
    ['anything', z.unknown()],
    ['text in a list', z.array(z.string())],
    ['optional text', z.string().optional()],
    ['a record', z.record(z.string(), z.string())],
    ['one of two', z.union([idSchema, z.string()])],
  ])('refuses a field for %s', (_, field) => {
    expect(() =>
      defineJob({ name: 'task.check', payload: payload.extend({ note: field }) }),
    ).toThrow(/field "note" of the job "task.check" could hold content/);
  });

  it.each([
    ['a list of ids', z.array(idSchema)],
    ['a choice', z.enum(['md', 'csv'])],
    ['a number', z.int().nullable()],
    ['a day', z.iso.date().optional()],
    ['an instant with a default', z.iso.datetime().default('2026-01-01T00:00:00Z')],
  ])('takes a field for %s', (_, field) => {
    expect(defineJob({ name: 'task.check', payload: payload.extend({ more: field }) }).name).toBe(
      'task.check',
    );
  });

  it('refuses a strict payload, which an older worker could not take', () => {
    expect(() =>
      defineJob({ name: 'task.check', payload: z.strictObject({ taskId: idSchema }) }),
    ).toThrow(/must be a plain z.object/);
  });

  it('refuses an organization that may be missing', () => {
    expect(() =>
      defineJob({
        name: 'task.check',
        payload: z.object({ organizationId: idSchema.nullable() }),
      }),
    ).toThrow(/must be the plain idSchema/);
  });

  it.each(['Task.check', 'check', 'task check', 'task.', ''])('refuses the name "%s"', (name) => {
    expect(() => defineJob({ name, payload })).toThrow(/must be like "feature.action"/);
  });

  it.each([0, 1.5, 21])('refuses %s attempts', (attempts) => {
    expect(() => defineJob({ name: 'task.check', payload, attempts })).toThrow(/1 to 20 attempts/);
  });
});

describe('jobRegistry', () => {
  it('refuses two jobs of one name', () => {
    const job = defineJob({ name: 'task.check', payload });
    expect(() => jobRegistry([job, { ...job }])).toThrow(/Two jobs are called "task.check"/);
  });

  it('holds the jobs of Pitwall', () => {
    expect(PITWALL_JOBS.map((job) => job.name)).toContain('roadmap.export');
  });
});
