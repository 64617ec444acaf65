import type { Facts } from '../collect/facts.ts';
import { KNOWN_FRAMEWORKS, type Framework } from '../collect/web/frameworks.ts';
import { notVisible, type Verdict } from './probe.ts';

const TITLES: Readonly<Record<(typeof KNOWN_FRAMEWORKS)[number], string>> = {
  express: 'Express',
  fastify: 'Fastify',
  nestjs: 'NestJS',
  koa: 'Koa',
  hapi: 'hapi',
  hono: 'Hono',
  next: 'Next',
  django: 'Django',
  flask: 'Flask',
  fastapi: 'FastAPI',
};

/** Names of the frameworks in use, for a message. */
export const frameworkNames = (facts: Facts): string =>
  KNOWN_FRAMEWORKS.filter((name) => facts.web.frameworks.has(name))
    .map((name) => TITLES[name])
    .join(' and ');

export const usesFramework = (facts: Facts, ...names: Framework[]): boolean =>
  names.some((name) => facts.web.frameworks.has(name));

/**
 * Why nothing can be said of a web server in this tree: no framework whose ways the probes know is in
 * use. Null when one is, so that an absence means something.
 */
export const outsideWeb = (facts: Facts): Verdict | null => {
  if (KNOWN_FRAMEWORKS.some((name) => facts.web.frameworks.has(name))) return null;
  if (facts.languages.size === 0)
    return notVisible(
      'No code in a language that this probe reads (JavaScript, TypeScript, Python).',
    );
  if (facts.web.frameworks.has('other'))
    return notVisible('A web server is used here whose ways this probe does not know.');
  return notVisible('No web framework that this probe knows is used in the code.');
};
