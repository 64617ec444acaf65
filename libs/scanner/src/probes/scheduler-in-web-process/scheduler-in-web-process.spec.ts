import { describe, expect, it } from 'vitest';
import { tryProbe, type Tree } from '../../testing/probe-trial.ts';
import { schedulerInWebProcess } from './scheduler-in-web-process.ts';

const look = (tree: Tree) => tryProbe(schedulerInWebProcess, tree);
const app = { 'app.js': "const express = require('express');\nexpress();" };

describe('scheduler-in-web-process', () => {
  it.each([
    ['node-cron', "const cron = require('node-cron');\ncron.schedule('* * * * *', work);"],
    ['cron', "import { CronJob } from 'cron';\nnew CronJob('* * * * *', work);"],
    [
      'a decorator of NestJS',
      "import { Cron } from '@nestjs/schedule';\nclass A {\n  @Cron('0 * * * *')\n  run() {}\n}",
    ],
    [
      'node-schedule',
      "const schedule = require('node-schedule');\nschedule.scheduleJob('* * * * *', work);",
    ],
  ])('sees %s', async (_name, code) => {
    expect(await look({ ...app, 'jobs.ts': code })).toMatchObject({
      outcome: 'absent',
      confidence: 'medium',
    });
  });

  it.each([
    ['validating an expression', "const cron = require('node-cron');\ncron.validate(text);"],
    ['an import that is not used', "const cron = require('node-cron');"],
    ['a name that only sounds alike', 'scheduler.schedule(work);'],
  ])('is not misled by %s', async (_name, code) => {
    expect((await look({ ...app, 'jobs.js': code })).outcome).toBe('not_applicable');
  });

  it('accepts schedules of a queue and jobs behind a lock', async () => {
    expect(
      (
        await look({
          ...app,
          'q.js':
            "const { Queue } = require('bullmq');\nnew Queue('a').upsertJobScheduler('b', { every: 1 });",
        })
      ).outcome,
    ).toBe('present');
    expect(
      (
        await look({
          ...app,
          'j.js':
            "const cron = require('node-cron');\nconst Redlock = require('redlock');\nconst lock = new Redlock([client]);\ncron.schedule('* * * * *', work);",
        })
      ).outcome,
    ).toBe('present');
  });

  it('is less sure where the code looks like a process of its own', async () => {
    expect(
      await look({
        ...app,
        'worker/index.js': "const cron = require('node-cron');\ncron.schedule('* * * * *', work);",
      }),
    ).toMatchObject({ outcome: 'absent', confidence: 'low' });
    expect(
      (
        await look({
          'index.js': "const cron = require('node-cron');\ncron.schedule('* * * * *', work);",
        })
      ).outcome,
    ).toBe('not_visible');
  });

  it('knows APScheduler and Celery', async () => {
    const flask = 'from flask import Flask\napp = Flask(__name__)\n';
    expect(
      (
        await look({
          'app.py': `${flask}from apscheduler.schedulers.background import BackgroundScheduler\ns = BackgroundScheduler()\n`,
        })
      ).outcome,
    ).toBe('absent');
    expect(
      (
        await look({
          'app.py': flask,
          'clock.py':
            'from apscheduler.schedulers.blocking import BlockingScheduler\ns = BlockingScheduler()\n',
        })
      ).outcome,
    ).toBe('not_applicable');
    expect(
      (
        await look({
          'app.py': flask,
          'tasks.py':
            'from celery import Celery\nfrom celery.schedules import crontab\napp.conf.beat_schedule = {"a": {"schedule": crontab(hour=1)}}\n',
        })
      ).outcome,
    ).toBe('present');
  });
});
