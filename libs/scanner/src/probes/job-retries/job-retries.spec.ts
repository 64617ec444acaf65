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
      'a queue that says nothing, all of whose jobs do',
      "import { Queue } from 'bullmq';\nexport const q = new Queue('a');\nq.add('b', {}, { attempts: 2, backoff: 1 });",
      'present',
    ],
    [
      'such a queue with a job that has none',
      "import { Queue } from 'bullmq';\nconst q = new Queue('a');\nq.add('b', {}, { attempts: 2, backoff: 1 });\nq.add('c', {});",
      'partial',
    ],
    [
      'such a queue whose other jobs come by a schedule',
      "import { Queue } from 'bullmq';\nconst q = new Queue('a');\nq.add('b', {}, { attempts: 2, backoff: 1 });\nq.add('c', {}, { repeat: { pattern: '0 1 * * *' } });",
      'present',
    ],
    [
      'such a queue beside one of functions within the process',
      "import { Queue } from 'bullmq';\nconst q = new Queue('a');\nq.add('b', {}, { attempts: 2, backoff: 1 });\nlocalQueue.add(() => work());",
      'present',
    ],
    [
      'jobs with attempts and no backoff',
      "import { Queue } from 'bullmq';\nconst q = new Queue('a');\nq.add('b', {}, { attempts: 2 });",
      'partial',
    ],
    [
      'a member of a class, all of whose jobs have their own options',
      "import { Queue } from 'bullmq';\nclass Jobs {\n  private _queue: Queue;\n  constructor() {\n    this._queue = new Queue('a', { connection });\n  }\n  async send(x) {\n    await this._queue.add('b', x, { attempts: 2, backoff: { type: 'exponential', delay: 1 } });\n  }\n}",
      'present',
    ],
    [
      'a queue that NestJS gives, all of whose jobs have their own options',
      "import { BullModule } from '@nestjs/bullmq';\nimport { Queue } from 'bullmq';\nBullModule.registerQueue({ name: 'a' });\nclass Mails {\n  constructor(private readonly mails: Queue) {}\n  send(x) {\n    return this.mails.add('b', x, { attempts: 2, backoff: 1 });\n  }\n}",
      'present',
    ],
    [
      'the same with a job that has none',
      "import { BullModule } from '@nestjs/bullmq';\nimport { Queue } from 'bullmq';\nBullModule.registerQueue({ name: 'a' });\nclass Mails {\n  constructor(private readonly mails: Queue) {}\n  send(x) {\n    this.mails.add('c', x);\n    return this.mails.add('b', x, { attempts: 2, backoff: 1 });\n  }\n}",
      'partial',
    ],
    [
      'NestJS',
      "import { BullModule } from '@nestjs/bullmq';\nBullModule.registerQueue({ name: 'a' });",
      'absent',
    ],
    [
      'what NestJS has for all queues',
      "import { BullModule } from '@nestjs/bullmq';\nBullModule.forRootAsync({ useFactory: () => ({ connection, defaultJobOptions: { attempts: 3, backoff: { type: 'exponential', delay: 1 } } }) });\nBullModule.registerQueue({ name: 'a' }, { name: 'b' });",
      'present',
    ],
    [
      'a queue that says otherwise than what is for all',
      "import { BullModule } from '@nestjs/bullmq';\nBullModule.forRoot({ defaultJobOptions: { attempts: 3, backoff: { type: 'exponential', delay: 1 } } });\nBullModule.registerQueue({ name: 'a' }, { name: 'b', defaultJobOptions: { attempts: 1 } });",
      'partial',
    ],
    [
      'queues that say it themselves beside a connection for all',
      "import { BullModule } from '@nestjs/bullmq';\nBullModule.forRoot({ connection });\nBullModule.registerQueue({ name: 'a', defaultJobOptions: { attempts: 3, backoff: { type: 'exponential', delay: 1 } } });",
      'present',
    ],
    [
      'one of several that says it',
      "import { BullModule } from '@nestjs/bullmq';\nBullModule.forRoot({ connection });\nBullModule.registerQueue({ name: 'a', defaultJobOptions: { attempts: 3, backoff: { type: 'exponential', delay: 1 } } }, { name: 'b' });",
      'partial',
    ],
    [
      'what a class elsewhere says for all queues',
      "import { BullModule } from '@nestjs/bullmq';\nBullModule.forRootAsync({ useClass: Settings });\nBullModule.registerQueue({ name: 'a' });",
      'not_visible',
    ],
    [
      'a connection for all, and no queue',
      "import { BullModule } from '@nestjs/bullmq';\nBullModule.forRoot({ connection });",
      'not_visible',
    ],
    [
      'whole options from elsewhere',
      "import { Queue } from 'bullmq';\nimport { options } from './options';\nnew Queue('a', options);",
      'not_visible',
    ],
    [
      'options from elsewhere among others',
      "import { Queue } from 'bullmq';\nimport { base } from './options';\nnew Queue('a', { ...base, connection });",
      'not_visible',
    ],
    [
      'an address beside the name',
      "import Queue from 'bull';\nnew Queue('a', process.env.REDIS_URL);",
      'absent',
    ],
    [
      'one attempt, which is none more',
      "import { Queue } from 'bullmq';\nnew Queue('a', { defaultJobOptions: { attempts: 1 } });",
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
