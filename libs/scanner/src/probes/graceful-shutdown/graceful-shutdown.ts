import { usesPackages, type Detector } from '../../collect/detector.ts';
import { placeInDocument } from '../../collect/documents.ts';
import type { Facts } from '../../collect/facts.ts';
import type { Place } from '../../collect/parsed-file.ts';
import { declarationOf } from '../../collect/syntax/values.ts';
import { notVisible, type Probe } from '../probe.ts';
import { outsideWeb, usesFramework } from '../web-scope.ts';
import { definition } from './definition.ts';

const libraries = usesPackages(
  'libraries',
  ['javascript'],
  ['http-terminator', '@godaddy/terminus', 'stoppable', 'lightship', 'close-with-grace', 'fastify-graceful-shutdown', 'http-graceful-shutdown', 'node-graceful-shutdown', '@gquittet/graceful-server', 'graceful-shutdown', 'express-graceful-shutdown', '@tryghost/express-test-shutdown', 'http-close', 'async-exit-hook', 'terminus', 'death', 'nodejs-graceful-shutdown', 'express-graceful-exit', 'graceful-http'],
); // prettier-ignore

const CLOSES =
  /\.(?:close|stop|shutdown|end|destroy|disconnect|terminate|quit|drain|dispose|teardown|cleanup)\w*\s*\(|\b(?:graceful|shut_?down|clean_?up|stop|close|drain|terminate|dispose|teardown)\w*/i;

/** Handlers of SIGTERM, and whether what they run closes anything. */
const handlers: Detector = {
  name: 'handlers',
  languages: ['javascript'],
  literals: ['SIGTERM'],
  *find(file) {
    const signals = file.root.findAll({ rule: { kind: 'string', regex: '^["\'`]SIGTERM["\'`]$' } });
    const installs = file
      .calls('on', 'once', 'addListener')
      .filter(({ receiver }) => /(?:^|\.)process$/.test(receiver));
    for (const signal of signals) {
      const own = installs.find((call) => call.arguments[0]?.id() === signal.id());
      const list = signal.ancestors().some((node) => node.kind() === 'array');
      const install =
        own ??
        (list ? installs.find((call) => call.arguments[0]?.kind() === 'identifier') : undefined);
      if (!install) continue;
      const handler = install.arguments[1];
      const body =
        handler?.kind() === 'identifier'
          ? (declarationOf(file.root, handler.text()) ?? handler)
          : handler;
      const named =
        handler?.kind() === 'identifier'
          ? file.root.find({
              rule: {
                kind: 'function_declaration',
                has: { field: 'name', regex: `^${handler.text().replaceAll('$', '\\$')}$` },
              },
            })
          : null;
      yield file.at(install.node, { closes: CLOSES.test((named ?? body)?.text() ?? '') });
    }
  },
};

const nestHooks: Detector = {
  name: 'nest-hooks',
  languages: ['javascript'],
  literals: ['enableShutdownHooks'],
  *find(file) {
    for (const call of file.calls('enableShutdownHooks')) yield file.at(call.node);
  },
};

// uWSGI is not among them: unless told to die on SIGTERM, it reloads.
const PYTHON_SERVER =
  /\b(?:gunicorn|uvicorn|hypercorn|waitress-serve|daphne|granian|fastapi["',\s]+run)\b/;
const INSTALLS = /\b(?:pip3?|uv|poetry|apt-get|apt|apk|conda)\b.*\b(?:install|add|wheel|sync)\b/;
const RUNS =
  /(?:^|\/)(?:Dockerfile[\w.-]*|Procfile|[\w.-]*compose[\w.-]*\.ya?ml|[\w.-]+\.sh|Makefile|[\w.-]+\.service)$/i;

/** Where a Python application server is started; a requirement alone proves nothing. */
const pythonServers = (facts: Facts): Place[] =>
  facts.documents
    .filter(({ path, role }) => RUNS.test(path) && role !== 'test' && role !== 'example')
    .flatMap((document) => {
      const lines = document.text.split(/\r?\n/);
      const starts = (line: string) =>
        PYTHON_SERVER.test(line) && !INSTALLS.test(line) && !/^\s*#/.test(line);
      const index = lines.findIndex(starts);
      return index < 0 ? [] : [placeInDocument(document, index + 1)];
    });

export const gracefulShutdown: Probe = {
  definition,
  detectors: [libraries, handlers, nestHooks],
  judge(facts, seen) {
    const outside = outsideWeb(facts);
    if (outside) return outside;
    const closing = [
      ...seen('libraries'),
      ...seen('nest-hooks'),
      ...seen('handlers').filter(({ data }) => data['closes'] === true),
    ];
    if (closing.length > 0)
      return {
        outcome: 'present',
        message: 'SIGTERM stops the process in order.',
        places: closing,
      };
    if (seen('handlers').length > 0)
      return {
        outcome: 'partial',
        message:
          'SIGTERM is handled, but the handler is not seen to close the server or its connections.',
        places: seen('handlers'),
      };
    if (usesFramework(facts, 'express', 'fastify', 'nestjs', 'koa', 'hapi')) {
      const cli = facts.nodeManifests.find(({ scripts }) =>
        /\bfastify start\b/.test(scripts['start'] ?? ''),
      );
      if (cli)
        return {
          ...notVisible(
            'fastify-cli starts the server and closes it on SIGTERM; whether the plugins close what they open was not followed.',
          ),
          places: [],
        };
      return {
        outcome: 'absent',
        message:
          'Nothing handles SIGTERM: at every deploy requests in flight are cut and connections are left open.',
      };
    }
    if (usesFramework(facts, 'django', 'flask', 'fastapi')) {
      const servers = pythonServers(facts);
      if (servers.length > 0)
        return {
          outcome: 'present',
          message: 'The application server drains its workers on SIGTERM by itself.',
          places: servers,
        };
      return notVisible(
        'What runs the Python application is not in this tree; the usual servers drain on SIGTERM by themselves.',
      );
    }
    return notVisible('The framework or its host decides about the shutdown.');
  },
};
