import type { Detector } from '../detector.ts';
import type { Language } from '../language.ts';

/** Web frameworks whose way of doing things the probes know, and others that are only recognized. */
export const KNOWN_FRAMEWORKS = ['express', 'fastify', 'nestjs', 'koa', 'hapi', 'hono', 'next', 'django', 'flask', 'fastapi', 'rails', 'spring', 'go-http', 'laravel'] as const; // prettier-ignore
export type KnownFramework = (typeof KNOWN_FRAMEWORKS)[number];
export type Framework = KnownFramework | 'other';

/** The languages that applications of a framework are written in. */
export const LANGUAGES_OF: Readonly<Record<KnownFramework, readonly Language[]>> = {
  express: ['javascript'],
  fastify: ['javascript'],
  nestjs: ['javascript'],
  koa: ['javascript'],
  hapi: ['javascript'],
  hono: ['javascript'],
  next: ['javascript'],
  django: ['python'],
  flask: ['python'],
  fastapi: ['python'],
  rails: ['ruby'],
  spring: ['java', 'kotlin'],
  'go-http': ['go'],
  laravel: ['php'],
};

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

const COMPILED: readonly (readonly [string, Framework])[] = [
  ['org.springframework.boot', 'spring'],
  ['org.springframework.web', 'spring'],
  ['org.springframework.stereotype', 'spring'],
  ['io.micronaut', 'other'],
  ['io.quarkus', 'other'],
  ['jakarta.ws.rs', 'other'],
  ['javax.ws.rs', 'other'],
  ['io.ktor', 'other'],
  ['spark.Spark', 'other'],
  ['github.com/gin-gonic/gin', 'go-http'],
  ['github.com/labstack/echo', 'go-http'],
  ['github.com/gofiber/fiber', 'go-http'],
  ['github.com/gorilla/mux', 'go-http'],
  ['github.com/go-chi/chi', 'go-http'],
  ['github.com/julienschmidt/httprouter', 'go-http'],
  ['Illuminate.Support', 'laravel'],
  ['Illuminate.Http', 'laravel'],
  ['Illuminate.Foundation', 'laravel'],
  ['Symfony.Component.HttpKernel', 'other'],
  ['Symfony.Component.HttpFoundation', 'other'],
  ['Slim', 'other'],
  ['sinatra', 'other'],
  ['hanami', 'other'],
];

/** Frameworks of Java, Kotlin, Go and PHP, which are imported. */
export const compiledFrameworkDetector: Detector = {
  name: 'compiled-frameworks',
  languages: ['java', 'kotlin', 'go', 'php', 'ruby'],
  packages: COMPILED.map(([name]) => name),
  *find(file) {
    for (const [name, framework] of COMPILED) {
      const [found] = file.usedImports([name]);
      if (found) yield file.at(found.node, { framework });
    }
  },
};

/** A server of Go's own library: a client imports the same package. */
export const goServerDetector: Detector = {
  name: 'go-server',
  languages: ['go'],
  packages: ['net/http'],
  literals: ['ListenAndServe', 'http.Server{', 'http.HandleFunc('],
  *find(file) {
    const [found] = file.root.findAll({
      rule: {
        any: [
          {
            kind: 'selector_expression',
            regex: '^http\\.(ListenAndServe(TLS)?|HandleFunc|Handle)$',
          },
          { kind: 'composite_literal', has: { field: 'type', regex: '^http\\.Server$' } },
        ],
      },
    });
    if (found) yield file.at(found, { framework: 'go-http' });
  },
};

/** Rails loads its classes by name, so that nothing is imported. */
export const railsDetector: Detector = {
  name: 'rails',
  languages: ['ruby'],
  literals: ['ApplicationController', 'ActionController::', 'Rails.application'],
  *find(file) {
    const [found] = file.root.findAll({
      rule: {
        any: [
          { kind: 'superclass', regex: '(ApplicationController|ActionController::(Base|API))$' },
          { kind: 'call', regex: '^Rails\\.application\\.(routes|configure|initialize!)' },
        ],
      },
    });
    if (found) yield file.at(found, { framework: 'rails' });
  },
};

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
