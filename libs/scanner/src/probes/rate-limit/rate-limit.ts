import { usesPackages, type Detector } from '../../collect/detector.ts';
import { yamlDocuments, type YamlValue } from '../../collect/delivery/yaml-text.ts';
import { lineMatching, placeInDocument, type TextDocument } from '../../collect/documents.ts';
import type { Facts } from '../../collect/facts.ts';
import type { ParsedFile, Place } from '../../collect/parsed-file.ts';
import { pythonSettings, stringMentions } from '../../collect/python-settings.ts';
import { withoutPlainComments } from '../../collect/syntax/blanked-comments.ts';
import { notVisible, type Probe } from '../probe.ts';
import { outsideWeb } from '../web-scope.ts';
import { definition } from './definition.ts';

const LIMITERS = [
  'express-rate-limit', 'rate-limiter-flexible', '@fastify/rate-limit', 'fastify-rate-limit', 'koa-ratelimit', 'koa2-ratelimit',
  'express-slow-down', 'express-brute', 'express-limiter', '@upstash/ratelimit', 'hono-rate-limiter', '@arcjet/next', '@arcjet/node',
  'hapi-rate-limit', 'hapi-rate-limitor', 'ratelimiter', '@nestjs-throttler/redis', 'flask_limiter', 'slowapi', 'fastapi_limiter',
  'django_ratelimit', 'ratelimit.decorators', 'ratelimit.core', 'rest_framework.throttling', 'axes', 'defender', 'flask_ipban',
]; // prettier-ignore

const limiters = usesPackages('limiters', ['javascript', 'python'], LIMITERS);

/** NestJS: the module only counts; the guard is what refuses. */
const throttlerModule: Detector = {
  name: 'throttler-module',
  languages: ['javascript'],
  packages: ['@nestjs/throttler'],
  literals: ['ThrottlerModule'],
  *find(file) {
    for (const call of file.calls('forRoot', 'forRootAsync'))
      if (call.receiver === 'ThrottlerModule') yield file.at(call.node);
  },
};
const throttlerGuard: Detector = {
  name: 'throttler-guard',
  languages: ['javascript'],
  packages: ['@nestjs/throttler'],
  literals: ['ThrottlerGuard'],
  *find(file) {
    for (const found of file.usedImports(['@nestjs/throttler']))
      if (found.names.some(({ imported }) => imported === 'ThrottlerGuard'))
        yield file.at(found.node);
  },
};

const throttleSettings = pythonSettings('throttle-settings', [
  'DEFAULT_THROTTLE_CLASSES',
  'throttle_classes',
  'throttle_scope',
]);
const installedApps = stringMentions('installed-apps', ['python'], ['axes', 'defender']);

const OWN_NAMES =
  'TooManyRequests\\w*|TOO_MANY_REQUESTS|HTTP_429\\w*|\\w*[rR]ate_?[lL]imit(er|ed|ing|s)?|[tT]hrottle[dr]?|\\w*[bB]rute\\w*';
/** The number among other numbers is a place in a drawing, a size or a part of a longer one. */
const OWN_LIMIT = new RegExp(
  `\\b(?:${OWN_NAMES})\\b|(?<![\\w.#-]|\\d[ ,:])429(?![\\w.%-]|[ ,:]\\d)`,
);

/** Lines without comments, as far as that can be told without parsing. */
const codeLines = ({ language, text }: ParsedFile): string[] =>
  language === 'python'
    ? text.split('\n').map((line) => line.replace(/(?<!\S)#.*$/, ''))
    : withoutPlainComments(text)
        .split('\n')
        .map((line) => line.replace(/(?<!\S)\/\/.*$/, ''));

/** Something written by hand that answers 429: not judged, but enough not to claim there is none. */
const ownLimit: Detector = {
  name: 'own-limit',
  languages: ['javascript', 'python'],
  literals: [
    '429',
    'TooManyRequests',
    'TOO_MANY_REQUESTS',
    'rateLimit',
    'rate_limit',
    'RateLimit',
    'ratelimit',
    'throttle',
    'Throttle',
    'spamPrevention',
    'brute',
  ],
  mayFind: (text) => OWN_LIMIT.test(text),
  *find(file) {
    // By text alone: a name in a string, too, is a hint that somebody thought of it.
    const line = codeLines(file).findIndex((text) => OWN_LIMIT.test(text));
    if (line >= 0) yield file.atLine(line + 1);
  },
};

const isYaml = (path: string) => /\.ya?ml$/i.test(path);
const PROXY = /(?:^|\/)(?:[^/]*\.(?:conf|toml)|Caddyfile)$/i;
const PROXY_LIMIT =
  /^[ \t]*(?:limit_req(?:_zone)?\s|limit_conn\s|rate_limit\b|\[.*\.rateLimit\])/im;

/** A limit among the values of a YAML file. A text in it is read only where a ConfigMap carries nginx's own file. */
const limitsTraffic = (configuration: boolean, { keys, value }: YamlValue): boolean => {
  const key = keys.at(-1) ?? '';
  if (/^nginx\.ingress\.kubernetes\.io\/limit-(?:rps|rpm|connections)$/.test(key)) return true;
  if (keys.includes('rateLimit') && /^(?:average|burst|period)$/.test(key)) return true;
  if (key === 'name' && value === 'rate-limiting') return true;
  if (/^(?:name|typed_config)$/.test(key) && value.includes('local_ratelimit')) return true;
  return configuration && keys[0] === 'data' && PROXY_LIMIT.test(value);
};

const yamlLimits = (document: TextDocument): Place[] =>
  /limit/i.test(document.text)
    ? (yamlDocuments(document.text) ?? []).flatMap((values) => {
        const configuration = values.some(
          ({ keys, value }) => keys.join('.') === 'kind' && value === 'ConfigMap',
        );
        const found = values.find((value) => limitsTraffic(configuration, value));
        return found ? [placeInDocument(document, found.startLine)] : [];
      })
    : [];

const proxyLimits = (facts: Facts): Place[] =>
  facts.documents
    .filter(({ role }) => role === 'source' || role === 'tooling')
    .flatMap((document) => {
      if (isYaml(document.path)) return yamlLimits(document);
      if (!PROXY.test(document.path)) return [];
      const line = lineMatching(document.text.replace(/^[ \t]*#.*$/gm, ''), PROXY_LIMIT);
      return line === null ? [] : [placeInDocument(document, line)];
    });

export const rateLimit: Probe = {
  definition,
  detectors: [limiters, throttlerModule, throttlerGuard, throttleSettings, installedApps, ownLimit],
  judge(facts, seen) {
    const inUse = [
      ...seen('limiters'),
      ...seen('throttler-guard'),
      ...seen('throttle-settings'),
      ...seen('installed-apps'),
    ];
    const proxy = proxyLimits(facts);
    if (inUse.length + proxy.length > 0)
      return {
        outcome: 'present',
        message:
          'Requests are limited. Which routes are covered, and whether sign-in is among them, is for you to check.',
        places: [...inUse, ...proxy],
      };
    if (seen('throttler-module').length > 0)
      return {
        outcome: 'partial',
        message:
          'ThrottlerModule is configured, but no ThrottlerGuard was seen: it counts and refuses nothing.',
        places: seen('throttler-module'),
      };
    const outside = outsideWeb(facts);
    if (outside) return outside;
    if (seen('own-limit').length > 0)
      return {
        ...notVisible('Names here suggest a limit of its own making; this probe cannot judge it.'),
        places: seen('own-limit').slice(0, 10),
      };
    return {
      outcome: 'absent',
      message:
        'No rate limit was found in the code or in proxy configuration of this repository. A limit in a gateway outside it would not be seen.',
    };
  },
};
