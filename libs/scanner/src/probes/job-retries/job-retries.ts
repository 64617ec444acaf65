import { usesPackages, type Detector } from '../../collect/detector.ts';
import type { Sighting } from '../../collect/parsed-file.ts';
import { notApplicable, notVisible, type Probe } from '../probe.ts';
import { outsideWeb } from '../web-scope.ts';
import { bullDetectors } from './bull-queues.ts';
import { definition } from './definition.ts';

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

/** A queue that says nothing of its jobs has what is said for all queues. */
const inherited = (queue: Sighting, forAll: readonly Sighting[]): Sighting => {
  if (queue.data['own'] === true) return queue;
  const from =
    forAll.find(({ data }) => data['attempts'] === true) ??
    forAll.find(({ data }) => data['known'] !== true);
  if (!from) return queue;
  const said = (key: string): boolean => from.data[key] === true;
  const data = { attempts: said('attempts'), backoff: said('backoff'), known: said('known') };
  return { ...queue, data: { ...queue.data, ...data } };
};

export const jobRetries: Probe = {
  definition,
  detectors: [...bullDetectors, celeryTasks, retriedByDefault, otherQueues, otherRetries],
  judge(facts, seen) {
    const all = seen('queues');
    const forAll = all.filter(({ data }) => data['shared'] === true);
    const made = all
      .filter(({ data }) => data['shared'] !== true)
      .map((queue) => inherited(queue, forAll));
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
      const jobs = seen('added');
      const queuesAlone = without.every((place) => made.includes(place));
      if (
        jobs.length > 0 &&
        jobs.every(({ data }) => data['backoff'] === true) &&
        queuesAlone &&
        seen('silent').length === 0
      )
        return {
          outcome: 'present',
          confidence: 'low',
          message:
            'The queue says nothing, but every job that was seen is put in with attempts and backoff.',
          places: jobs,
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
    const others = [...seen('other-queues'), ...all];
    if (others.length > 0)
      return {
        ...notVisible('A queue is in use, but how often its jobs are tried was not seen.'),
        places: others,
      };
    return outsideWeb(facts) ?? notApplicable('No job queue that this probe knows is used.');
  },
};
