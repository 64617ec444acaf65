import type { Facts } from '../collect/facts.ts';
import type { Language } from '../collect/language.ts';
import { KNOWN_FRAMEWORKS, LANGUAGES_OF, type Framework } from '../collect/web/frameworks.ts';
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
  rails: 'Rails',
  spring: 'Spring',
  'go-http': 'Go',
  laravel: 'Laravel',
};

/** Names of the frameworks in use, for a message. */
export const frameworkNames = (facts: Facts): string =>
  KNOWN_FRAMEWORKS.filter((name) => facts.web.frameworks.has(name))
    .map((name) => TITLES[name])
    .join(' and ');

export const usesFramework = (facts: Facts, ...names: Framework[]): boolean =>
  names.some((name) => facts.web.frameworks.has(name));

/** Languages that most probes written as code read. */
const SCRIPTS: readonly Language[] = ['javascript', 'python'];
const LANGUAGE_TITLES: Readonly<Record<Language, string>> = {
  javascript: 'JavaScript, TypeScript',
  python: 'Python',
  ruby: 'Ruby',
  java: 'Java',
  kotlin: 'Kotlin',
  go: 'Go',
  php: 'PHP',
};

/** Frameworks in use whose applications are written in one of the languages. */
export const frameworksOf = (facts: Facts, languages: readonly Language[]): Framework[] =>
  KNOWN_FRAMEWORKS.filter(
    (name) =>
      facts.web.frameworks.has(name) &&
      LANGUAGES_OF[name].some((language) => languages.includes(language)),
  );

/**
 * Why nothing can be said of a web server in this tree: no framework whose ways the probe knows is in
 * use. Null when one is, so that an absence means something.
 */
export const outsideWeb = (facts: Facts, languages = SCRIPTS): Verdict | null => {
  if (frameworksOf(facts, languages).length > 0) return null;
  if (!languages.some((language) => facts.languages.has(language)))
    return notVisible(
      `No code in a language that this probe reads (${languages.map((language) => LANGUAGE_TITLES[language]).join(', ')}).`,
    );
  if (facts.web.frameworks.size > 0)
    return notVisible('A web server is used here whose ways this probe does not know.');
  return notVisible('No web framework that this probe knows is used in the code.');
};
