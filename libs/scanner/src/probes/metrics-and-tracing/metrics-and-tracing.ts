import { shippedRuleProbe } from '../../rules/rule-probe.ts';

export const metricsAndTracing = shippedRuleProbe({
  name: 'metrics-and-tracing',
  title: 'Metrics or traces are collected',
  practice: 'MO-03',
  looksFor:
    'Libraries of Prometheus, OpenTelemetry, StatsD, Datadog, New Relic, Elastic APM, Application Insights and Logfire in use, Sentry that is told to trace, or agents that are started around the application.',
  limits: 'An agent attached by the platform is not seen. What is measured, and whether someone looks, is not judged.',
  stacks: ['node', 'python'],
  signs: {
    used: {
    imports: [
      'prom-client', 'express-prom-bundle', 'express-prometheus-middleware', '@willsoto/nestjs-prometheus', 'fastify-metrics', 'prometheus-api-metrics',
      '@opentelemetry/api', '@opentelemetry/sdk-node', '@opentelemetry/auto-instrumentations-node', '@opentelemetry/sdk-trace-node', '@opentelemetry/sdk-metrics', '@vercel/otel',
      'dd-trace', 'newrelic', 'elastic-apm-node', 'applicationinsights', '@azure/monitor-opentelemetry', 'hot-shots', 'node-statsd', 'statsd-client', '@tryghost/metrics', '@tryghost/prometheus-metrics', '@google-cloud/trace-agent', 'swagger-stats', '@appsignal/nodejs',
      'prometheus_client', 'prometheus_flask_exporter', 'prometheus_fastapi_instrumentator', 'starlette_exporter', 'starlette_prometheus', 'opentelemetry', 'ddtrace', 'newrelic.agent', 'elasticapm', 'statsd', 'datadog', 'logfire', 'scout_apm', 'appsignal', 'aws_xray_sdk',
    ],
    code: [
      { languages: ['javascript'], regex: '\\btraces(?:SampleRate\\s*[:=](?!\\s*0(?:\\.0*)?\\s*[,;}\\n])|Sampler\\b)(?<=@sentry/(?:node|nextjs|nestjs|bun|hono|remix|astro|sveltekit|nuxt|serverless|aws-serverless|google-cloud-serverless)[\'\\"][\\s\\S]{0,4000})', literals: ['tracesSample'], except: ['**/*client*'] },
      { languages: ['python'], regex: '\\benable_tracing\\s*=\\s*True\\b|\\btraces_(?:sample_rate["\']?\\s*[=:](?!\\s*(?:0(?:\\.0*)?\\s*[,)}\\n]|None\\b))|sampler\\b)', literals: ['traces_sample', 'enable_tracing'] },
    ],
    strings: ['django_prometheus', 'elasticapm.contrib.django', 'scout_apm.django', 'ddtrace.contrib.django', 'django_statsd'],
    lines: [
      { files: ['**/{Dockerfile*,Procfile,*.sh,package.json}'], matches: 'ddtrace-run|dd-trace/init|newrelic-admin run|-r[",\\s]+newrelic|opentelemetry-instrument|@opentelemetry/auto-instrumentations-node/register' },
    ],
    services: [{ has: '**', is: 'ddtrace-run|dd-trace/init|newrelic-admin run|-r newrelic|opentelemetry-instrument|@opentelemetry/auto-instrumentations-node/register' }],
  },
  },
  decide: [
    { when: 'used', outcome: 'present', message: 'Metrics or traces are collected. Whether they cover traffic, errors, latency and saturation is for you to confirm.' },
    { when: '@web', outcome: 'absent', message: 'No metrics or traces were found in the code. An agent that the platform attaches would not be seen.' },
  ],
  otherwise: 'No web framework that this probe knows is used in the code.',
  outcomes: {
    present: { means: 'The code collects metrics or traces.', suggests: 'partial', confidence: 'medium' },
    absent: { means: 'No library or agent that collects them was found.', suggests: 'absent', confidence: 'low' },
    not_visible: { means: 'It cannot be told from here.', suggests: null, confidence: 'low' },
  },
}); // prettier-ignore
