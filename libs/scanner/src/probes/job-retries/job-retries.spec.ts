import { describe, expect, it } from 'vitest';
import { tryProbe } from '../../testing/probe-trial.ts';
import { jobRetries } from './job-retries.ts';

const app = { 'app.js': "const express = require('express');\nexpress();" };

describe('job-retries', () => {
  it.each([
    [
      'attempts and backoff for all jobs',
      "import { Queue } from 'bullmq';\nnew Queue('a', { defaultJobOptions: { attempts: 3, backoff: { type: 'exponential', delay: 1 } } });",
      'present',
    ],
    [
      'attempts without backoff',
      "import { Queue } from 'bullmq';\nnew Queue('a', { defaultJobOptions: { attempts: 3 } });",
      'partial',
    ],
    ['neither', "import { Queue } from 'bullmq';\nnew Queue('a', { connection });", 'absent'],
    [
      'options from elsewhere',
      "import { Queue } from 'bullmq';\nnew Queue('a', { defaultJobOptions: shared });",
      'not_visible',
    ],
    [
      'a job with its own options beside a queue without',
      "import { Queue } from 'bullmq';\nconst q = new Queue('a');\nq.add('b', {}, { attempts: 2, backoff: 1 });",
      'partial',
    ],
    [
      'NestJS',
      "import { BullModule } from '@nestjs/bullmq';\nBullModule.registerQueue({ name: 'a' });",
      'absent',
    ],
    ['a queue that is only imported', "import { Queue } from 'bullmq';", 'not_applicable'],
    ['a set that has add', 'new Set().add(1);', 'not_applicable'],
    [
      'a queue that retries by default',
      "import { run } from 'graphile-worker';\nrun({});",
      'present',
    ],
    ['a queue of another kind', "import amqp from 'amqplib';\namqp.connect(url);", 'not_visible'],
  ])('judges %s', async (_name, code, outcome) => {
    expect((await tryProbe(jobRetries, { ...app, 'queue.ts': code })).outcome).toBe(outcome);
  });

  it.each([
    [
      'options with backoff, in a file of their own',
      "export const JOB: JobOptions = { attempts: 12, backoff: { delay: 1, type: 'exponential' }, priority: 1 };",
      'present',
    ],
    [
      'options without backoff',
      'export const JOB = { attempts: 3, removeOnComplete: true };',
      'partial',
    ],
    ['attempts of something else', 'export const LOCK = { attempts: 3 };', 'not_visible'],
  ])('judges %s', async (_name, code, outcome) => {
    const finding = await tryProbe(jobRetries, {
      ...app,
      'queue.ts':
        "import { Queue } from 'bullmq';\nimport { JOB } from './options';\nconst queue = new Queue('a');\nqueue.add('b', {}, JOB);",
      'options.ts': code,
    });
    expect(finding.outcome).toBe(outcome);
    if (outcome === 'present') expect(finding.confidence).toBe('low');
  });

  it.each([
    ["queue.add('b', {});", 'absent'],
    ["queue.add('b', {}, { priority: 1 });", 'absent'],
    ["queue.add('b', {}, options);", 'not_visible'],
    ["queue.addBulk([{ name: 'b', data: {}, opts: OPTIONS }]);", 'not_visible'],
    ["queue.addBulk([{ name: 'b', data: {}, opts: { priority: 1 } }]);", 'absent'],
    ["// queue.add('b', {}, options);\nqueue.add('b', {});", 'absent'],
  ])('judges a queue without options and %s', async (line, outcome) => {
    const code = `import { Queue } from 'bullmq';\nconst queue = new Queue('a');\n${line}`;
    expect((await tryProbe(jobRetries, { ...app, 'queue.ts': code })).outcome).toBe(outcome);
  });

  it.each([
    ['a task without retries', '@shared_task\ndef a():\n    pass\n', 'absent'],
    [
      'a task with backoff',
      '@shared_task(autoretry_for=(Exception,), retry_backoff=True)\ndef a():\n    pass\n',
      'present',
    ],
    [
      'a task that retries itself',
      '@app.task(bind=True, max_retries=3)\ndef a(self):\n    self.retry()\n',
      'partial',
    ],
  ])('judges %s of Celery', async (_name, code, outcome) => {
    expect(
      (await tryProbe(jobRetries, { 'app/tasks.py': `from celery import shared_task\n${code}` }))
        .outcome,
    ).toBe(outcome);
  });
});
