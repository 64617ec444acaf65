import { usesPackages, type Detector } from '../../collect/detector.ts';
import { boundCalls } from '../../collect/syntax/bound-calls.ts';
import { notApplicable, notVisible, type Probe } from '../probe.ts';
import { outsideWeb } from '../web-scope.ts';
import { definition } from './definition.ts';

const IN_PROCESS = [
  'node-cron',
  'cron',
  'node-schedule',
  'croner',
  'toad-scheduler',
  '@fastify/schedule',
  '@nestjs/schedule',
  'bree',
  'later',
  '@breejs/later',
];
const STARTS = [
  'schedule',
  'scheduleJob',
  'CronJob',
  'Cron',
  'from',
  'SimpleIntervalJob',
  'CronJob',
  'addSimpleIntervalJob',
  'addCronJob',
  'Interval',
  'default',
];

/** Schedules set up in the process: an import alone may only validate an expression. */
const inProcess: Detector = {
  name: 'in-process',
  languages: ['javascript'],
  packages: IN_PROCESS,
  *find(file) {
    for (const call of boundCalls(file, IN_PROCESS, STARTS)) {
      if (call.name === 'from' && !/CronJob/.test(call.callee)) continue;
      yield file.at(call.node);
    }
  },
};

const inProcessPython: Detector = {
  name: 'in-process-python',
  languages: ['python'],
  packages: ['apscheduler', 'schedule', 'flask_apscheduler', 'fastapi_utils.tasks', 'rocketry'],
  *find(file) {
    const started = boundCalls(
      file,
      ['apscheduler'],
      [
        'BackgroundScheduler',
        'AsyncIOScheduler',
        'BlockingScheduler',
        'GeventScheduler',
        'TornadoScheduler',
      ],
    );
    const others = [
      ...boundCalls(file, ['flask_apscheduler'], ['APScheduler']),
      ...boundCalls(file, ['schedule'], ['every']),
    ];
    for (const call of [...started, ...others]) {
      // A blocking scheduler is the main thing of its process, so it is not in the web process.
      if (call.name !== 'BlockingScheduler') yield file.at(call.node);
    }
    for (const found of file.usedImports(['fastapi_utils.tasks'])) yield file.at(found.node);
  },
};

const shared = usesPackages(
  'shared',
  ['javascript', 'python'],
  [
    'agenda',
    '@hokify/agenda',
    'pg-boss',
    'graphile-worker',
    '@temporalio/client',
    'django_celery_beat',
    'redbeat',
    'django_q',
    'rq_scheduler',
    'temporalio',
    'procrastinate',
  ],
);

/** Repeating jobs of BullMQ and Celery's schedule: kept in the queue, run by one worker. */
const queued: Detector = {
  name: 'queued',
  languages: ['javascript', 'python'],
  packages: ['bullmq', 'bull', '@nestjs/bullmq', '@nestjs/bull', 'celery'],
  literals: ['upsertJobScheduler', 'repeat:', 'beat_schedule', 'BEAT_SCHEDULE', 'crontab('],
  *find(file) {
    for (const call of file.calls('upsertJobScheduler', 'crontab', 'add'))
      if (call.name !== 'add' || /\brepeat\s*:/.test(call.node.text())) yield file.at(call.node);
  },
};

const locks = usesPackages(
  'locks',
  ['javascript', 'python'],
  [
    'redlock',
    '@sesamecare-oss/redlock',
    'advisory-lock',
    'pottery',
    'django_db_locking',
    'redis_lock',
    'pals',
  ],
);

export const schedulerInWebProcess: Probe = {
  definition,
  detectors: [inProcess, inProcessPython, shared, queued, locks],
  judge(facts, seen) {
    const own = [...seen('in-process'), ...seen('in-process-python')];
    const agreed = [...seen('shared'), ...seen('queued')];
    const locked = seen('locks');
    if (own.length > 0) {
      const sameFile = own.every(({ path }) => locked.some((lock) => lock.path === path));
      if (sameFile)
        return {
          outcome: 'present',
          message: 'Scheduled jobs take a shared lock before they run.',
          places: [...own, ...locked],
        };
      if (outsideWeb(facts))
        return {
          ...notVisible(
            'A scheduler runs in this code, but no web server that it would run beside was seen.',
          ),
          places: own,
        };
      if (agreed.length > 0 || locked.length > 0)
        return {
          outcome: 'partial',
          message:
            'Some schedules are kept in a shared store or behind a lock; these run in the process itself, once for each instance.',
          places: own,
        };
      const apart = own.every(({ path }) =>
        /(?:^|[/_.-])(?:worker|workers|cron|crons|scheduler|clock)(?:[/_.-]|$)/i.test(path),
      );
      return {
        outcome: 'absent',
        confidence: apart ? 'low' : 'medium',
        message: apart
          ? 'A scheduler runs in the process. If this code is deployed more than once, each copy runs every job.'
          : 'A scheduler runs inside the application: with two instances every job runs twice.',
        places: own,
      };
    }
    if (agreed.length > 0)
      return {
        outcome: 'present',
        message: 'Schedules are kept in a shared store, so that one worker runs each job.',
        places: agreed,
      };
    return (
      outsideWeb(facts) ??
      notApplicable('No schedule was seen in the code. One kept by the platform would not be seen.')
    );
  },
};
