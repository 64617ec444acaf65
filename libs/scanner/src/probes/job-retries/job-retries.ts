import { usesPackages, type Detector } from '../../collect/detector.ts';
import { boundCalls } from '../../collect/syntax/bound-calls.ts';
import { optionsOf } from '../../collect/syntax/calls.ts';
import { objectOptions, resolve } from '../../collect/syntax/values.ts';
import { notApplicable, notVisible, type Probe } from '../probe.ts';
import { outsideWeb } from '../web-scope.ts';
import { definition } from './definition.ts';

const BULL = ['bullmq', 'bull', '@nestjs/bullmq', '@nestjs/bull'];

/** Queues that are made, with what their default options say. */
const queues: Detector = {
  name: 'queues',
  languages: ['javascript'],
  packages: BULL,
  *find(file) {
    const made = boundCalls(file, ['bullmq', 'bull'], ['Queue', 'default']);
    const nest = file
      .calls('registerQueue', 'registerQueueAsync', 'forRoot', 'forRootAsync')
      .filter(({ receiver }) => receiver === 'BullModule');
    for (const call of [...made, ...nest]) {
      const text = call.node.text();
      const options = optionsOf(call, file.root);
      const defaults = options?.entries.get('defaultJobOptions');
      const job = defaults ? objectOptions(resolve(defaults, file.root)) : null;
      const has = (key: string) =>
        job?.entries.has(key) ??
        (new RegExp(`\\b${key}\\s*:`).test(text) && text.includes('defaultJobOptions'));
      yield file.at(call.node, {
        attempts: has('attempts'),
        backoff: has('backoff'),
        known: !defaults || job !== null,
      });
    }
  },
};

/** Jobs put in with their own options. */
const added: Detector = {
  name: 'added',
  languages: ['javascript'],
  literals: ['attempts'],
  mayFind: (text) => /\battempts\s*:/.test(text) && /\b(?:add|addBulk|createJob)\b/.test(text),
  *find(file) {
    for (const call of file.calls('add', 'addBulk', 'createJob')) {
      const text = call.node.text();
      if (/\battempts\s*:/.test(text))
        yield file.at(call.node, { backoff: /\bbackoff\s*:/.test(text) });
    }
  },
};

/** Options of jobs under a name of their own, for whoever puts jobs in. */
const sharedOptions: Detector = {
  name: 'shared-options',
  languages: ['javascript'],
  literals: ['attempts'],
  mayFind: (text) => /\battempts\s*:\s*\d/.test(text) && /\b(?:backoff|removeOn\w+)\s*:/.test(text),
  *find(file) {
    for (const node of file.root.findAll({ rule: { kind: 'object' } })) {
      const options = objectOptions(node);
      if (!options || !options.entries.has('attempts')) continue;
      const keys = [...options.entries.keys()];
      if (keys.some((key) => /^(?:backoff|removeOn\w+)$/.test(key)))
        yield file.at(node, { backoff: options.entries.has('backoff') });
    }
  },
};

/** Jobs put in with options that stand elsewhere: how often they are tried is not told here. */
const borrowedOptions: Detector = {
  name: 'borrowed-options',
  languages: ['javascript'],
  literals: ['.add(', '.addBulk(', 'opts:'],
  mayFind: (text) =>
    /queue[^;{}]{0,200}\.\s*add\(/i.test(text) ||
    (/queue/i.test(text) && /\bopts\s*:\s*[^\s{]/.test(text)),
  *find(file) {
    for (const call of file.calls('add')) {
      const options = call.arguments[2];
      if (/queue/i.test(call.receiver) && options && options.kind() !== 'object')
        yield file.at(call.node);
    }
    for (const pair of file.root.findAll({
      rule: { kind: 'pair', has: { field: 'key', regex: '^opts$' } },
    }))
      if (pair.field('value')?.kind() !== 'object') yield file.at(pair);
  },
};

const celeryTasks: Detector = {
  name: 'celery-tasks',
  languages: ['python'],
  packages: ['celery'],
  literals: ['task'],
  *find(file) {
    for (const node of file.root.findAll({
      rule: { kind: 'decorator', regex: '(^@|\\.)(shared_task|task)\\b' },
    })) {
      const text = node.text();
      const body = node.parent()?.text() ?? '';
      const retries =
        /autoretry_for|max_retries|retry_backoff/.test(text) || /\.retry\(/.test(body);
      yield file.at(node, {
        retries,
        backoff: /retry_backoff|countdown|exponential/.test(text + body),
      });
    }
  },
};

const retriedByDefault = usesPackages(
  'retried-by-default',
  ['javascript', 'python'],
  [
    'graphile-worker',
    'dramatiq',
    'arq',
    '@temporalio/client',
    'temporalio',
    'inngest',
    '@trigger.dev/sdk',
  ],
);
const otherQueues = usesPackages(
  'other-queues',
  ['javascript', 'python'],
  [
    'bee-queue',
    'agenda',
    '@hokify/agenda',
    'pg-boss',
    'amqplib',
    'amqp-connection-manager',
    'kafkajs',
    '@aws-sdk/client-sqs',
    'rq',
    'django_rq',
    'huey',
    'pika',
    'kombu',
    'django_q',
    'procrastinate',
  ],
);

const otherRetries: Detector = {
  name: 'other-retries',
  languages: ['javascript', 'python'],
  packages: ['bee-queue', 'rq', 'django_rq', 'huey', 'pg-boss', 'procrastinate'],
  *find(file) {
    for (const call of file.calls('retries', 'Retry'))
      yield file.at(call.node, { backoff: /interval|exponential|backoff/i.test(call.node.text()) });
    for (const call of file.calls('task', 'db_task', 'send', 'createQueue', 'insert'))
      if (/\bretr(?:ies|y|yLimit|yBackoff)\b\s*[:=]/.test(call.node.text()))
        yield file.at(call.node, {
          backoff: /retryBackoff|retry_delay|exponential/.test(call.node.text()),
        });
  },
};

export const jobRetries: Probe = {
  definition,
  detectors: [
    queues,
    added,
    sharedOptions,
    borrowedOptions,
    celeryTasks,
    retriedByDefault,
    otherQueues,
    otherRetries,
  ],
  judge(facts, seen) {
    const made = seen('queues');
    const tasks = seen('celery-tasks');
    const retried = [
      ...made.filter(({ data }) => data['attempts'] === true),
      ...seen('added'),
      ...tasks.filter(({ data }) => data['retries'] === true),
      ...seen('other-retries'),
    ];
    const without = [
      ...made.filter(({ data }) => data['attempts'] !== true && data['known'] === true),
      ...tasks.filter(({ data }) => data['retries'] !== true),
    ];
    if (retried.length > 0) {
      const backoff = retried.some(({ data }) => data['backoff'] === true);
      if (backoff && without.length === 0)
        return {
          outcome: 'present',
          message: 'Jobs are tried again with backoff.',
          places: retried,
        };
      return {
        outcome: 'partial',
        message: backoff
          ? 'Some jobs are tried again with backoff; for these nothing of the kind was seen.'
          : 'Jobs are tried again, but at once: nothing sets a backoff.',
        places: backoff ? without : retried,
      };
    }
    const shared = seen('shared-options');
    if (made.length > 0 && shared.length > 0)
      return shared.some(({ data }) => data['backoff'] === true)
        ? {
            outcome: 'present',
            confidence: 'low',
            message:
              'Options for jobs try them again with backoff. Whether every job takes them is for you to check.',
            places: shared,
          }
        : {
            outcome: 'partial',
            message: 'Jobs are tried again, but at once: nothing sets a backoff.',
            places: shared,
          };
    if (seen('borrowed-options').length > 0 && tasks.length === 0)
      return {
        ...notVisible('Jobs take their options from where this probe cannot follow them.'),
        places: seen('borrowed-options'),
      };
    if (without.length > 0)
      return {
        outcome: 'absent',
        message: 'Jobs are queued with one attempt only: a passing fault loses the work.',
        places: without,
      };
    if (seen('retried-by-default').length > 0)
      return {
        outcome: 'present',
        message: 'The queue in use tries jobs again with backoff by default.',
        places: seen('retried-by-default'),
      };
    const others = [...seen('other-queues'), ...made];
    if (others.length > 0)
      return {
        ...notVisible('A queue is in use, but how often its jobs are tried was not seen.'),
        places: others,
      };
    return outsideWeb(facts) ?? notApplicable('No job queue that this probe knows is used.');
  },
};
