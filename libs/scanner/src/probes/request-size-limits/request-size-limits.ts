import { lineMatching, placeInDocument } from '../../collect/documents.ts';
import type { Facts } from '../../collect/facts.ts';
import type { Place } from '../../collect/parsed-file.ts';
import { notVisible, type Probe } from '../probe.ts';
import { outsideWeb, usesFramework } from '../web-scope.ts';
import { definition } from './definition.ts';
import * as detectors from './detectors.ts';

const WIDE = 20_000_000;
const NGINX = /^[ \t]*client_max_body_size\s+(?!0\b)\S+/m;

const proxyLimits = (facts: Facts): Place[] =>
  facts.documents
    .filter(({ path, text, role }) => path.endsWith('.conf') && role !== 'test' && NGINX.test(text))
    .map((document) => placeInDocument(document, lineMatching(document.text, NGINX) ?? 1));

export const requestSizeLimits: Probe = {
  definition,
  detectors: [
    detectors.bodyParsers,
    detectors.fastifyLimit,
    detectors.uploads,
    detectors.pythonLimits,
  ],
  judge(facts, seen) {
    const outside = outsideWeb(facts);
    if (outside) return outside;
    const proxy = proxyLimits(facts);
    const open = seen('uploads').filter(({ data }) => data['bounded'] === false);
    if (open.length > 0 && proxy.length === 0)
      return {
        outcome: 'absent',
        message:
          'Uploads are accepted here without a limit of bytes, unless a proxy in front sets one: one request can fill the memory or the disk.',
        places: open,
      };
    const bodies = [...seen('body-parsers'), ...seen('fastify-limit')];
    const wide = bodies.filter(
      ({ data }) => typeof data['bytes'] === 'number' && data['bytes'] >= WIDE,
    );
    if (wide.length > 0)
      return {
        outcome: 'partial',
        message:
          'A body limit here is 20 MB or more, and bodies are held in memory. Set it for the routes that need it.',
        places: wide,
      };
    const bounded = [...bodies, ...seen('uploads'), ...seen('python-limits'), ...proxy].filter(
      ({ path }) => path !== '',
    );
    if (bounded.length > 0)
      return {
        outcome: 'present',
        message: 'Request bodies are bounded, by a setting or by the default of the parser.',
        places: bounded,
      };
    if (usesFramework(facts, 'nestjs'))
      return {
        outcome: 'present',
        message: 'NestJS bounds bodies at 100 kB (Express) or 1 MiB (Fastify) by default.',
      };
    if (usesFramework(facts, 'django'))
      return {
        outcome: 'present',
        confidence: 'low',
        message:
          'Django refuses bodies over 2.5 MB by default, files apart. A limit for files was not seen.',
      };
    return notVisible(
      'No limit of request bodies was seen in the code; the server or proxy in front may set one.',
    );
  },
};
