import { looksLikeBrowser, showsBrowser } from '../../collect/browser.ts';
import { usesPackages, type Detector } from '../../collect/detector.ts';
import { pythonSettings } from '../../collect/python-settings.ts';
import { boundCalls } from '../../collect/syntax/bound-calls.ts';
import { optionsOf } from '../../collect/syntax/calls.ts';
import { notVisible, type Probe } from '../probe.ts';
import { outsideWeb, usesFramework } from '../web-scope.ts';
import { definition } from './definition.ts';

const structured = usesPackages(
  'structured',
  ['javascript', 'python'],
  [
    'pino',
    'pino-http',
    'nestjs-pino',
    'express-pino-logger',
    'koa-pino-logger',
    'winston',
    'express-winston',
    'nest-winston',
    'bunyan',
    'express-bunyan-logger',
    'roarr',
    'tslog',
    '@google-cloud/logging',
    '@google-cloud/logging-winston',
    '@aws-lambda-powertools/logger',
    '@tryghost/logging',
    'structlog',
    'django_structlog',
    'pythonjsonlogger',
    'json_log_formatter',
    'ecs_logging',
    'google.cloud.logging',
    'jsonformatter',
    'logfire',
    'aws_lambda_powertools',
  ],
);

/** Fastify carries pino: it writes when `logger` is given. */
const fastifyLogger: Detector = {
  name: 'fastify-logger',
  languages: ['javascript'],
  packages: ['fastify', '@nestjs/platform-fastify'],
  literals: ['logger'],
  *find(file) {
    for (const call of boundCalls(
      file,
      ['fastify', '@nestjs/platform-fastify'],
      ['default', 'fastify', 'FastifyAdapter'],
    )) {
      const logger = optionsOf(call, file.root, 0)?.entries.get('logger');
      if (logger && logger.text() !== 'false') yield file.at(call.node);
    }
  },
};

const nestJson: Detector = {
  name: 'nest-json',
  languages: ['javascript'],
  packages: ['@nestjs/common'],
  literals: ['ConsoleLogger'],
  *find(file) {
    for (const call of boundCalls(file, ['@nestjs/common'], ['ConsoleLogger']))
      if (optionsOf(call, file.root)?.entries.get('json')?.text() === 'true')
        yield file.at(call.node);
  },
};

const jsonInPython: Detector = {
  name: 'json-in-python',
  languages: ['python'],
  literals: ['serialize=True', 'JsonFormatter', 'JSONFormatter'],
  *find(file) {
    for (const call of file.calls('add', 'configure'))
      if (file.importsAny(['loguru']) && call.keywords.get('serialize')?.text() === 'True')
        yield file.at(call.node);
    for (const node of file.root.findAll({
      rule: { any: [{ kind: 'string' }, { kind: 'identifier' }], regex: '(Json|JSON)Formatter' },
    }))
      yield file.at(node);
  },
};

const plainPython = usesPackages('plain-python', ['python'], ['logging', 'loguru']);
const loggingSetting = pythonSettings('logging-setting', ['LOGGING']);

/** Text loggers with levels. */
const plainLoggers = usesPackages(
  'plain-loggers',
  ['javascript'],
  ['log4js', 'npmlog', 'loglevel', 'consola', 'signale'],
);
const nestLogger: Detector = {
  name: 'nest-logger',
  languages: ['javascript'],
  packages: ['@nestjs/common'],
  literals: ['Logger'],
  *find(file) {
    for (const call of boundCalls(file, ['@nestjs/common'], ['Logger', 'ConsoleLogger']))
      yield file.at(call.node);
  },
};

/** Other packages that are named after logging. */
const unknownLoggers: Detector = {
  name: 'unknown-loggers',
  languages: ['javascript'],
  literals: [
    `log'`,
    `log"`,
    `logger'`,
    `logger"`,
    `logging'`,
    `logging"`,
    'log/',
    'logger/',
    'logging/',
    'log-',
    'logger-',
    'logging-',
  ],
  mayFind: (text) => /['"](?!\.)(?:[^'"\n]*[/-])?(?:logg?er|logging|log)(?:['"]|[/-])/.test(text),
  *find(file) {
    for (const found of file.imports)
      if (
        !found.module.startsWith('.') &&
        /(?:^|[/-])(?:logg?er|logging|log)(?:$|[/-])/.test(found.module) &&
        !/change-?log|catalog|log-symbols|log-update/.test(found.module)
      )
        yield file.at(found.node);
  },
};

const CONSOLE_LISTED = 3;
const consoles: Detector = {
  name: 'consoles',
  languages: ['javascript'],
  literals: ['console.log', 'console.error', 'console.info', 'console.warn', 'morgan'],
  mayFind: (text, path) =>
    /\bconsole\s*\??\.\s*(?:log|error|info|warn)\b|\bmorgan\b/.test(text) &&
    !showsBrowser(text, path) &&
    !/(?:^|\/)(?:bin|cli|commands?|seeds?|migrations?)\//.test(path),
  *find(file) {
    if (looksLikeBrowser(file)) return;
    for (const call of file
      .calls('log', 'error', 'info', 'warn')
      .filter(({ receiver }) => receiver === 'console')
      .slice(0, CONSOLE_LISTED))
      yield file.at(call.node);
    for (const found of file.usedImports(['morgan'])) yield file.at(found.node);
  },
};

export const structuredLogging: Probe = {
  definition,
  detectors: [
    structured,
    fastifyLogger,
    nestJson,
    jsonInPython,
    plainPython,
    loggingSetting,
    plainLoggers,
    nestLogger,
    unknownLoggers,
    consoles,
  ],
  judge(facts, seen) {
    const good = [
      ...seen('structured'),
      ...seen('fastify-logger'),
      ...seen('nest-json'),
      ...seen('json-in-python'),
      ...seen('logging-setting').filter(({ data }) =>
        /json|structlog/i.test(String(data['value'])),
      ),
    ];
    if (good.length > 0)
      return {
        outcome: 'present',
        message: 'A structured logger is in use.',
        places: good.slice(0, 30),
      };
    const outside = outsideWeb(facts);
    if (outside) return outside;
    const cli = facts.nodeManifests.some(({ scripts }) =>
      /\bfastify start\b[^&|]*\s-(?:l|-log-level)/.test(Object.values(scripts).join('\n')),
    );
    if (cli)
      return {
        outcome: 'present',
        confidence: 'low',
        message: 'fastify-cli starts the server with its structured logger.',
      };
    if (seen('unknown-loggers').length > 0)
      return {
        ...notVisible('A logging package is used that this probe does not know.'),
        places: seen('unknown-loggers').slice(0, 10),
      };
    const text = [...seen('plain-python'), ...seen('plain-loggers'), ...seen('nest-logger')];
    if (text.length > 0)
      return {
        outcome: 'partial',
        message: 'A logger with levels is in use; nothing was seen that writes structured records.',
        places: text.slice(0, 20),
      };
    const consoles = seen('consoles');
    if (consoles.length > 0)
      return {
        outcome: 'absent',
        message: 'Logs are console lines: they cannot be searched by field or level.',
        places: consoles.slice(0, 20),
      };
    if (usesFramework(facts, 'fastify'))
      return notVisible('No logger was seen to be switched on here.');
    return {
      outcome: 'absent',
      confidence: 'low',
      message: 'No logging was found in the server code.',
    };
  },
};
