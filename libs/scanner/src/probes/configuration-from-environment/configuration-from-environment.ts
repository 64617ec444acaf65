import { looksLikeBrowser, showsBrowser } from '../../collect/browser.ts';
import { usesPackages, type Detector } from '../../collect/detector.ts';
import { optionsOf } from '../../collect/syntax/calls.ts';
import type { Node } from '../../collect/syntax/node.ts';
import type { Probe } from '../probe.ts';
import { outsideWeb } from '../web-scope.ts';
import { definition } from './definition.ts';

const validators = usesPackages(
  'validators',
  ['javascript', 'python'],
  ['envalid', 'env-var', '@t3-oss/env-core', '@t3-oss/env-nextjs', 'znv', '@fastify/env', 'env-schema', 'convict', '@julr/vite-plugin-validate-env', 'pydantic_settings', 'environs', 'environ', 'decouple', 'starlette.config', 'prettyconf', 'dynaconf'],
); // prettier-ignore

/** A schema applied to the environment: `schema.parse(process.env)`, `validateSync` in a file that reads it. */
const appliedSchemas: Detector = {
  name: 'applied-schemas',
  languages: ['javascript'],
  literals: ['process.env', 'ConfigModule', 'registerAs'],
  mayFind: (text) => /[(,]\s*process\.env\s*[,)]|\bConfigModule\b|@nestjs\/config/.test(text),
  *find(file) {
    for (const call of file.calls(
      'parse',
      'safeParse',
      'validate',
      'validateSync',
      'cleanEnv',
      'plainToInstance',
      'plainToClass',
      'create',
      'assert',
      'is',
    ))
      if (call.arguments.some((argument) => argument.text() === 'process.env'))
        yield file.at(call.node);
    for (const call of file.calls('forRoot')) {
      if (call.receiver !== 'ConfigModule') continue;
      const options = optionsOf(call, file.root, 0);
      if (options?.entries.has('validationSchema') || options?.entries.has('validate'))
        yield file.at(call.node);
    }
    // NestJS applications often validate each registered group with class-validator.
    if (file.importsAny(['@nestjs/config']))
      for (const call of file.calls('validateConfig', 'validateSync', 'validateUtil'))
        yield file.at(call.node);
  },
};

/** pydantic 1 keeps its settings class in the main package. */
const baseSettings: Detector = {
  name: 'base-settings',
  languages: ['python'],
  packages: ['pydantic'],
  literals: ['BaseSettings'],
  *find(file) {
    for (const found of file.imports)
      if (found.names.some(({ imported }) => imported === 'BaseSettings'))
        yield file.at(found.node);
  },
};

/** Settings that stop Django by themselves: `ImproperlyConfigured` where the environment is read. */
const refusals: Detector = {
  name: 'refusals',
  languages: ['python'],
  literals: ['ImproperlyConfigured'],
  mayFind: (text) => /\braise\b/.test(text) && /\bos\.(?:environ|getenv)\b|\bgetenv\(/.test(text),
  *find(file) {
    for (const node of file.root.findAll({ rule: { kind: 'raise_statement' } }))
      if (/^raise\s+(?:[\w.]+\.)?ImproperlyConfigured\b/.test(node.text())) yield file.at(node);
  },
};

const LISTED = 3;
/** What tells Django where its settings are is none of them. */
const namesModule = (node: Node): boolean =>
  /^(?:os\.)?environ\.setdefault\(\s*["']DJANGO_SETTINGS_MODULE/.test(
    node
      .ancestors()
      .find((above) => above.kind() === 'call')
      ?.text() ?? '',
  );

const reads: Detector = {
  name: 'reads',
  languages: ['javascript', 'python'],
  literals: ['process.env', 'import.meta.env', 'os.environ', 'os.getenv', 'getenv('],
  mayFind: (text, path) => path.endsWith('.py') || !showsBrowser(text, path),
  *find(file) {
    if (file.language === 'javascript' && looksLikeBrowser(file)) return;
    const rule =
      file.language === 'python'
        ? {
            any: [
              { kind: 'attribute', regex: '^os\\.(environ|getenv)$' },
              { kind: 'identifier', regex: '^(getenv|environ)$' },
            ],
          }
        : { kind: 'member_expression', regex: '^process\\.env$' };
    const found = file.root.findAll({ rule }).filter((node) => !namesModule(node));
    for (const node of found.slice(0, LISTED)) yield file.at(node);
  },
};

export const configurationFromEnvironment: Probe = {
  definition,
  detectors: [validators, appliedSchemas, baseSettings, refusals, reads],
  judge(facts, seen) {
    const checked = [
      ...seen('validators'),
      ...seen('applied-schemas'),
      ...seen('base-settings'),
      ...seen('refusals'),
    ];
    if (checked.length > 0)
      return {
        outcome: 'present',
        message: 'Settings are read from the environment and checked at start.',
        places: checked,
      };
    const outside = outsideWeb(facts);
    const read = seen('reads');
    if (outside && read.length === 0) return outside;
    if (read.length > 0)
      return {
        outcome: 'partial',
        message:
          'Settings are read from the environment where they are used; nothing was seen that checks them at start, so a missing one shows only when it is needed.',
        places: read.slice(0, 20),
      };
    return {
      outcome: 'absent',
      message:
        'No setting is read from the environment: each place of running needs its own copy of the code or its files.',
    };
  },
};
