import { describe, expect, it } from 'vitest';
import { tryProbe } from '../../testing/probe-trial.ts';
import { structuredLogging } from './structured-logging.ts';

const express = "import express from 'express';\nexpress();\n";
const flask = 'from flask import Flask\napp = Flask(__name__)\n';

describe('structured-logging', () => {
  it.each([
    ['pino', `${express}import pino from 'pino';\npino().info('x');`, 'present'],
    ['pino that is not used', `${express}import pino from 'pino';`, 'absent'],
    ['console lines', `${express}console.log('started');`, 'absent'],
    [
      'the logger of Fastify',
      "import Fastify from 'fastify';\nFastify({ logger: true });",
      'present',
    ],
    [
      'the logger of Fastify switched off',
      "import Fastify from 'fastify';\nFastify({ logger: false });",
      'not_visible',
    ],
    [
      'the logger of NestJS',
      "import { Logger, Controller } from '@nestjs/common';\n@Controller()\nclass A { log = new Logger('A'); }",
      'partial',
    ],
    [
      'the logger of NestJS in JSON',
      "import { ConsoleLogger, Controller } from '@nestjs/common';\nnew ConsoleLogger({ json: true });\n@Controller()\nclass A {}",
      'present',
    ],
    [
      'a package of its own',
      `${express}import log from '@acme/logger';\nlog.info('x');`,
      'not_visible',
    ],
    [
      'a package about change logs',
      `${express}import c from 'conventional-changelog';\nc();\nconsole.log(1);`,
      'absent',
    ],
  ])('judges %s', async (_name, code, outcome) => {
    expect((await tryProbe(structuredLogging, { 'app.ts': code })).outcome).toBe(outcome);
  });

  it.each([
    ['structlog', `${flask}import structlog\nlog = structlog.get_logger()\n`, 'present'],
    [
      'the standard library',
      `${flask}import logging\nlog = logging.getLogger(__name__)\n`,
      'partial',
    ],
    ['loguru as text', `${flask}from loguru import logger\nlogger.info("x")\n`, 'partial'],
    [
      'loguru serialized',
      `${flask}from loguru import logger\nlogger.add(out, serialize=True)\n`,
      'present',
    ],
    [
      'a JSON formatter',
      `${flask}import logging\nLOGGING = {"formatters": {"j": {"()": "pythonjsonlogger.jsonlogger.JsonFormatter"}}}\nlogging.config.dictConfig(LOGGING)\n`,
      'present',
    ],
    ['nothing', flask, 'absent'],
  ])('judges %s', async (_name, code, outcome) => {
    expect((await tryProbe(structuredLogging, { 'app.py': code })).outcome).toBe(outcome);
  });

  it('does not hold the output of a command line against the server', async () => {
    expect(
      await tryProbe(structuredLogging, {
        'app.js': express,
        'bin/tool.js': "console.log('usage');",
      }),
    ).toMatchObject({ outcome: 'absent', confidence: 'low', total: 0 });
  });
});
