import { shippedRuleProbe } from '../../rules/rule-probe.ts';

export const errorTracking = shippedRuleProbe({
  name: 'error-tracking',
  title: 'Errors are tracked',
  practice: 'MO-06',
  looksFor: 'Clients of error trackers in use: Sentry, Bugsnag, Rollbar, Airbrake, Honeybadger, Raygun, AppSignal, Datadog, New Relic; ADMINS of Django, who are sent mails.',
  limits: 'Errors that a log service groups are not seen. Whether releases are marked and someone looks is not judged.',
  stacks: ['node', 'python'],
  signs: {
    used: {
    imports: [
      '@sentry/node', '@sentry/nestjs', '@sentry/nextjs', '@sentry/core', '@sentry/serverless', '@sentry/aws-serverless', '@sentry/bun', 'raven', '@bugsnag/js', '@bugsnag/node', 'bugsnag', 'rollbar', '@airbrake/node', '@honeybadger-io/js', 'raygun', '@appsignal/nodejs', 'newrelic', 'dd-trace', '@highlight-run/node', 'trackjs-node', 'elastic-apm-node', 'applicationinsights',
      'sentry_sdk', 'bugsnag', 'rollbar', 'pybrake', 'honeybadger', 'raygun4py', 'newrelic.agent', 'ddtrace', 'elasticapm', 'appsignal', 'raven.contrib',
    ],
    strings: ['rollbar.contrib.django', 'bugsnag.django', 'honeybadger.contrib', 'raven.contrib.django', 'elasticapm.contrib.django'],
  },
    mailed: {
      code: [{ languages: ['python'], regex: '^[ \\t]*ADMINS\\s*(:[^=\\n]+)?=\\s*(?![\\[(]\\s*[\\])])\\S', literals: ['ADMINS'], paths: ['**/*settings*.py', '**/{settings,config}/**/*.py'] }],
    },
  },
  decide: [
    { when: 'used', outcome: 'present', message: 'Errors are sent to a tracker.' },
    { when: { all: ['mailed', '@framework:django'] }, outcome: 'partial', message: 'Django mails errors to ADMINS; nothing groups or counts them.' },
    { when: '@web', outcome: 'absent', message: 'No error tracker was found in the code: a failure is known when a user reports it or someone reads the logs.' },
  ],
  otherwise: 'No web framework that this probe knows is used in the code.',
  outcomes: {
    present: { means: 'A client of an error tracker is in use.', suggests: 'in_place', confidence: 'medium' },
    partial: { means: 'Errors are mailed.', suggests: 'partial', confidence: 'medium' },
    absent: { means: 'No client of an error tracker was found.', suggests: 'absent', confidence: 'low' },
    not_visible: { means: 'It cannot be told from here.', suggests: null, confidence: 'low' },
  },
}); // prettier-ignore
