import type { Detector } from '../../collect/detector.ts';
import { usesPackages } from '../../collect/detector.ts';
import type { ParsedFile } from '../../collect/parsed-file.ts';
import { pythonSettings, stringMentions } from '../../collect/python-settings.ts';
import { boundCalls } from '../../collect/syntax/bound-calls.ts';
import { optionsOf } from '../../collect/syntax/calls.ts';
import type { Node } from '../../collect/syntax/node.ts';
import { declarationOf, resolve } from '../../collect/syntax/values.ts';

const STORE_SESSIONS = [
  'express-session',
  '@fastify/session',
  'fastify-session',
  'koa-generic-session',
];
const MEMORY_STORES = [
  'memorystore',
  'session-memory-store',
  'memory-store',
  'express-session-memory',
];
const FILE_STORES = [
  'session-file-store',
  'connect-sqlite3',
  'better-sqlite3-session-store',
  'connect-loki',
];

/** Names under which a file knows the stores of these packages, including what a factory returned. */
const storeNames = (file: ParsedFile, packages: readonly string[]): string[] => {
  const imported = file.namesOf(packages);
  const made = file.root.findAll({ rule: { kind: 'variable_declarator' } }).flatMap((declared) => {
    const call = declared.field('value');
    const callee = call?.kind() === 'call_expression' ? call.field('function')?.text() : undefined;
    const name = declared.field('name')?.text();
    return callee && name && imported.includes(callee) ? [name] : [];
  });
  return [...imported, ...made];
};

type StoreKind = 'memory' | 'file' | 'shared' | 'unknown';

const kindOfStore = (file: ParsedFile, store: Node): StoreKind => {
  const value = resolve(store, file.root);
  const kind = value.kind();
  if (kind === 'undefined' || kind === 'null') return 'memory';
  if (kind === 'ternary_expression' || kind === 'binary_expression') return 'unknown';
  const constructor = value.field('constructor') ?? value.field('function');
  if (!constructor) return 'unknown';
  const name = constructor.text();
  const declared = declarationOf(file.root, name);
  const packageName = (packages: readonly string[]) =>
    storeNames(file, packages).includes(name) ||
    packages.some(
      (candidate) =>
        declared?.text().includes(`'${candidate}'`) || declared?.text().includes(`"${candidate}"`),
    );
  if (packageName(MEMORY_STORES) || /(?:^|\.)MemoryStore$/.test(name)) return 'memory';
  return packageName(FILE_STORES) ? 'file' : 'shared';
};

/** True when a variable gets its store in a later statement, which may depend on the environment. */
const assignedLater = (file: ParsedFile, options: Node | undefined): boolean =>
  options?.kind() === 'identifier' &&
  new RegExp(`\\b${options.text().replaceAll('$', '\\$')}\\.store\\s*=`).test(file.text);

export const storeSessions: Detector = {
  name: 'store-sessions',
  languages: ['javascript'],
  packages: STORE_SESSIONS,
  *find(file) {
    const names = file.namesOf(STORE_SESSIONS, ['default', '*', 'fastifySession']);
    const direct = boundCalls(file, STORE_SESSIONS, ['default']).map((call) => ({
      call,
      position: 0,
    }));
    const registered = file
      .calls('register')
      .filter((call) => names.includes(call.arguments[0]?.text() ?? ''))
      .map((call) => ({ call, position: 1 }));
    for (const { call, position } of [...direct, ...registered]) {
      const given = call.arguments[position];
      const options = optionsOf(call, file.root, position);
      const store = options?.entries.get('store');
      let kind: StoreKind = 'unknown';
      if (assignedLater(file, given)) kind = 'unknown';
      else if (store) kind = kindOfStore(file, store);
      else if (options?.complete) kind = 'memory';
      yield file.at(store && kind !== 'memory' ? store : call.node, { kind });
      if (store && kind === 'memory') yield file.at(store, { kind });
    }
  },
};

/** koa-session signs the session into the cookie unless it is given a store. */
export const cookieSessions: Detector = {
  name: 'cookie-sessions',
  languages: ['javascript'],
  packages: [
    'cookie-session',
    '@fastify/secure-session',
    'koa-session',
    'iron-session',
    'next-auth',
    '@auth/core',
  ],
  *find(file) {
    for (const found of file.usedImports(this.packages ?? [])) yield file.at(found.node);
  },
};

export const tokens = usesPackages(
  'tokens',
  ['javascript', 'python'],
  ['jsonwebtoken', '@nestjs/jwt', '@fastify/jwt', 'jose', 'express-jwt', 'koa-jwt', 'passport-jwt', '@clerk/nextjs', 'flask_jwt_extended', 'flask_jwt', 'rest_framework_simplejwt', 'jwt', 'fastapi_users'],
); // prettier-ignore

export const sessionSettings = pythonSettings('settings', ['SESSION_ENGINE', 'SESSION_TYPE']);
export const cacheBackends = stringMentions(
  'cache-backends',
  ['python'],
  [
    'django.core.cache.backends.locmem.LocMemCache',
    'django.core.cache.backends.redis.RedisCache',
    'django.core.cache.backends.memcached.PyMemcacheCache',
    'django_redis.cache.RedisCache',
  ],
);
export const djangoSessions = stringMentions(
  'django-sessions',
  ['python'],
  ['django.contrib.sessions'],
);

/** Flask and Starlette sign sessions into a cookie. */
export const signedSessions: Detector = {
  name: 'signed-sessions',
  languages: ['python'],
  packages: ['flask', 'starlette.middleware.sessions', 'flask_login'],
  literals: ['session', 'SessionMiddleware', 'flask_login'],
  *find(file) {
    const flask = file.imports.filter(
      ({ module, names }) =>
        module === 'flask' && names.some(({ imported }) => imported === 'session'),
    );
    const others = file.usedImports(['starlette.middleware.sessions', 'flask_login']);
    for (const found of [...flask, ...others]) yield file.at(found.node);
  },
};

export const flaskSession = usesPackages('flask-session', ['python'], ['flask_session']);
