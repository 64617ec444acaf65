import type { Detector } from '../detector.ts';

/** Web frameworks whose way of doing things the probes know, and others that are only recognized. */
export const KNOWN_FRAMEWORKS = ['express', 'fastify', 'nestjs', 'koa', 'hapi', 'hono', 'next', 'django', 'flask', 'fastapi'] as const; // prettier-ignore
export type Framework = (typeof KNOWN_FRAMEWORKS)[number] | 'other';

const JAVASCRIPT: readonly (readonly [string, Framework])[] = [
  ['@nestjs/core', 'nestjs'],
  ['@nestjs/common', 'nestjs'],
  ['express', 'express'],
  ['fastify', 'fastify'],
  ['fastify-plugin', 'fastify'],
  ['koa', 'koa'],
  ['@koa/router', 'koa'],
  ['@hapi/hapi', 'hapi'],
  ['hono', 'hono'],
  ['next', 'next'],
  ['restify', 'other'],
  ['polka', 'other'],
  ['sails', 'other'],
  ['@adonisjs/core', 'other'],
  ['@feathersjs/feathers', 'other'],
  ['@sveltejs/kit', 'other'],
  ['@remix-run/node', 'other'],
  ['@remix-run/express', 'other'],
  ['nuxt', 'other'],
  ['h3', 'other'],
  ['elysia', 'other'],
  ['meteor', 'other'],
];
const PYTHON: readonly (readonly [string, Framework])[] = [
  ['django', 'django'],
  ['rest_framework', 'django'],
  ['flask', 'flask'],
  ['fastapi', 'fastapi'],
  ['starlette', 'other'],
  ['aiohttp.web', 'other'],
  ['tornado.web', 'other'],
  ['sanic', 'other'],
  ['bottle', 'other'],
  ['falcon', 'other'],
  ['pyramid', 'other'],
  ['litestar', 'other'],
  ['quart', 'other'],
];

/** Frameworks that a source file imports and uses. */
export const frameworkDetector: Detector = {
  name: 'frameworks',
  languages: ['javascript', 'python'],
  packages: [...JAVASCRIPT, ...PYTHON].map(([name]) => name),
  *find(file) {
    for (const [name, framework] of file.language === 'python' ? PYTHON : JAVASCRIPT)
      for (const found of file.imports.filter(
        ({ module }) =>
          module === name || module.startsWith(`${name}/`) || module.startsWith(`${name}.`),
      ))
        // Types alone tell of a framework too: a Fastify plugin often imports nothing else of it.
        if (found.typeOnly || file.usedImports([name]).includes(found))
          yield file.at(found.node, { framework });
  },
};

/** A plain `http.createServer`. */
export const plainServerDetector: Detector = {
  name: 'plain-server',
  languages: ['javascript'],
  packages: ['http', 'https', 'http2'],
  literals: ['createServer', 'createSecureServer'],
  *find(file) {
    const names = file.namesOf(['http', 'https', 'http2']);
    for (const call of file.calls('createServer', 'createSecureServer'))
      if (names.includes(call.receiver) || (call.receiver === '' && names.includes(call.name)))
        yield file.at(call.node, { framework: 'other' });
  },
};
