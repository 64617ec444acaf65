import { usesPackages, type Detector } from '../../collect/detector.ts';
import { placeInDocument } from '../../collect/documents.ts';
import { stringMentions } from '../../collect/python-settings.ts';
import { stringOf } from '../../collect/syntax/values.ts';
import { notVisible, type Probe } from '../probe.ts';
import { outsideWeb } from '../web-scope.ts';
import { definition } from './definition.ts';

const READY = /(?:^|[/_-])(?:readyz?|readiness|startup|startupz)\/?$/i;
const LIVE = /(?:^|[/_-])(?:livez?|liveness|alive)\/?$/i;
const HEALTH =
  /(?:^|[/_-])(?:healthz?|health[-_]?checks?|healthy)\/?$|^\/?(?:\w+\/){0,2}(?:ping|heartbeat|up|ht)\/?$|^\/?(?:(?:api|rest|internal|system|service|server|v\d+)\/){0,3}_?status\/?$/i;
/** An address with parameters is about one thing, not about the service. */
const PARAMETERS = /[:<{*[]/;
const CONFIGURED = /health|liveness|readiness|readyz|livez/i;
const CHECKED = /(?:^|\/)(?:health[\w-]*|status)\/[\w-]+\/?$/i;

/** Frameworks that make an address of a file's name: React Router and Remix, SvelteKit, Nuxt, Astro. */
const ROUTE_FILE =
  /(?:^|\/)(?:app\/routes|src\/routes|server\/(?:api|routes)|src\/pages)\/(?:[\w$-]+[+./]+)*_?(?:healthz?|health[-_]?checks?|livez?|liveness|ready|readyz|readiness|ping)(?:\/\+server|\/route|\/index)?(?:\.get)?\.[jt]sx?$/;

const libraries = usesPackages(
  'libraries',
  ['javascript', 'python'],
  [
    '@nestjs/terminus',
    '@godaddy/terminus',
    'lightship',
    'express-healthcheck',
    'fastify-healthcheck',
    'under-pressure',
    '@fastify/under-pressure',
    'express-actuator',
    '@cloudnative/health-connect',
    'healthcheck',
    'fastapi_health',
    'py_healthcheck',
    'watchman',
  ],
);
const installedApps = stringMentions(
  'installed-apps',
  ['python'],
  ['health_check', 'watchman', 'django_healthchecks', 'django_alive'],
);

/** Words that make it unwise to claim there is nothing, where no literal route was seen. */
const mentions: Detector = {
  name: 'mentions',
  languages: ['javascript', 'python'],
  literals: ['health', 'readiness', 'liveness', 'readyz', 'livez'],
  mayFind: (text) =>
    /["'`]\/?(?:[\w/-]*\/)?(?:_?health(?:z|check|_check|-check)?|readiness|liveness|readyz|livez)\/?["'`]/.test(
      text,
    ),
  *find(file) {
    for (const node of file.root.findAll({
      rule: {
        kind: 'string',
        regex:
          '^["\'`]/?([\\w/-]*/)?(_?health(z|check|_check|-check)?|readiness|liveness|readyz|livez)/?["\'`]$',
      },
    }))
      if (stringOf(node) !== null) {
        yield file.at(node);
        return;
      }
  },
};

const isRoutable = (method: string) => !/^(?:post|put|patch|delete)$/i.test(method);

export const healthRoutes: Probe = {
  definition,
  detectors: [libraries, installedApps, mentions],
  judge(facts, seen) {
    const outside = outsideWeb(facts);
    const routes = facts.web.routes.filter(({ method }) => isRoutable(method));
    const matching = (pattern: RegExp) =>
      routes
        .filter(({ path }) => pattern.test(path) && !PARAMETERS.test(path))
        .map(({ place }) => place);
    const configured = routes
      .filter(({ expression }) => CONFIGURED.test(expression))
      .map(({ place }) => place);
    const probes = (word: string) =>
      facts.kubernetes
        .filter(({ kind }) => kind === 'Deployment' || kind === 'StatefulSet')
        .flatMap(({ path, values }) => {
          const found = values.find(({ keys }) => keys.includes(word));
          const document = facts.documents.find((candidate) => candidate.path === path);
          return found && document ? [placeInDocument(document, found.startLine)] : [];
        });
    const ready = [...matching(READY), ...probes('readinessProbe')];
    const live = [...matching(LIVE), ...probes('livenessProbe')];
    const general = [...matching(HEALTH), ...matching(CHECKED), ...configured];
    const files = facts.files
      .filter(({ path, role }) => role === 'source' && ROUTE_FILE.test(path))
      .map(({ path }) => ({ path, startLine: 1, endLine: 1, text: path }));
    const made = [...files, ...seen('libraries'), ...seen('installed-apps')];
    if (ready.length > 0 && live.length + general.length > 0)
      return {
        outcome: 'present',
        message: 'Liveness and readiness are asked on separate routes.',
        places: [...ready, ...live, ...general],
      };
    // `/health` with its checks, and `/health/live` that only says that the process answers.
    const [alive, whole] = [matching(LIVE), matching(HEALTH)];
    if (alive.length > 0 && whole.length > 0)
      return {
        outcome: 'present',
        confidence: 'low',
        message: 'Liveness is asked on a route of its own, beside one that tells of the whole.',
        places: [...alive, ...whole],
      };
    const some = [...ready, ...live, ...general, ...made];
    if (some.length > 0)
      return {
        outcome: 'partial',
        message:
          'A health route is there, but liveness and readiness are not told apart: an instance whose database is away is restarted, or keeps getting traffic.',
        places: some,
      };
    if (outside) return outside;
    if (seen('mentions').length > 0)
      return {
        ...notVisible('Addresses here sound like a health route, but no route with them was seen.'),
        places: seen('mentions').slice(0, 10),
      };
    return {
      outcome: 'absent',
      message:
        'No route tells whether the service is well, so a balancer sends traffic to instances that cannot serve it.',
    };
  },
};
