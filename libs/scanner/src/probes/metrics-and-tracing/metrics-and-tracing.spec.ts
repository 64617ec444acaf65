import { describe, expect, it } from 'vitest';
import { tryProbe, type Tree } from '../../testing/probe-trial.ts';
import { metricsAndTracing } from './metrics-and-tracing.ts';

const express = "const express = require('express');\nexpress();\n";

describe('metrics-and-tracing', () => {
  it.each<[string, Tree, string]>([
    [
      'prom-client',
      {
        'app.js': `${express}const client = require('prom-client');\nclient.collectDefaultMetrics();`,
      },
      'present',
    ],
    ['an import for its effect', { 'app.js': `require('newrelic');\n${express}` }, 'present'],
    [
      'a declaration only',
      { 'app.js': express, 'package.json': '{"dependencies":{"prom-client":"15"}}' },
      'absent',
    ],
    [
      'an agent in the start command',
      {
        'app.js': express,
        Dockerfile: 'FROM node:22\nCMD ["node", "-r", "dd-trace/init", "app.js"]\n',
      },
      'present',
    ],
    [
      'an agent in a comment',
      { 'app.js': express, Dockerfile: 'FROM node:22\n# ddtrace-run\n' },
      'absent',
    ],
    [
      'an app of Django',
      {
        'urls.py':
          'from django.urls import path\nINSTALLED_APPS = ["django_prometheus"]\npath("", x)\n',
      },
      'present',
    ],
    [
      'only a test',
      {
        'app.js': express,
        'test/a.js': "const client = require('prom-client');\nclient.register;",
      },
      'absent',
    ],
    [
      'traces of Sentry',
      {
        'app.js': `${express}const Sentry = require('@sentry/node');\nSentry.init({ tracesSampleRate: share });\n`,
      },
      'present',
    ],
    [
      'Sentry for errors alone',
      {
        'app.js': `${express}const Sentry = require('@sentry/node');\nSentry.init({ tracesSampleRate: 0.0 });\n`,
      },
      'absent',
    ],
    ['no web server', { 'index.js': '' }, 'not_visible'],
  ])('judges %s', async (_name, tree, outcome) => {
    expect((await tryProbe(metricsAndTracing, tree)).outcome).toBe(outcome);
  });
});
