import type { ProbeDefinition } from '../probe.ts';

export const definition: ProbeDefinition = {
  name: 'scheduler-in-web-process',
  title: 'Scheduled jobs run once, not once for each instance',
  practice: 'ST-09',
  looksFor:
    'Schedulers that live in the process (node-cron, cron, node-schedule, croner, toad-scheduler, @nestjs/schedule, APScheduler, schedule) and schedulers that agree through a shared store (BullMQ, Agenda, pg-boss, Celery beat); locks around jobs.',
  limits: 'Whether the scheduler runs in its own process, once, is decided where it is deployed.',
  stacks: ['node', 'python'],
  outcomes: {
    present: {
      means: 'Schedules are kept in a shared store, or a lock lets one instance run each job.',
      suggests: 'in_place',
      confidence: 'medium',
    },
    partial: {
      means: 'Some schedules agree through a shared store and some do not.',
      suggests: 'partial',
      confidence: 'medium',
    },
    absent: {
      means: 'Each instance runs its own schedule, so a job runs once for each.',
      suggests: 'absent',
      confidence: 'medium',
    },
    not_applicable: {
      means: 'No schedule was seen in the code.',
      suggests: null,
      confidence: 'low',
    },
    not_visible: { means: 'It cannot be told from here.', suggests: null, confidence: 'low' },
  },
};
