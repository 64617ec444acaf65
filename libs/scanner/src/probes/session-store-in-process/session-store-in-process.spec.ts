import { describe, expect, it } from 'vitest';
import { placesOf, tryProbe, type Tree } from '../../testing/probe-trial.ts';
import { sessionStoreInProcess } from './session-store-in-process.ts';

const look = async (tree: Tree) => tryProbe(sessionStoreInProcess, tree);
const express = (lines: string): Tree => ({
  'app.js': `const express = require('express');\nconst session = require('express-session');\nconst app = express();\n${lines}\n`,
});

describe('session-store-in-process', () => {
  it('sees sessions without a store', async () => {
    const finding = await look(
      express('app.use(session({ secret: process.env.S, resave: false }));'),
    );
    expect(finding).toMatchObject({ outcome: 'absent', confidence: 'high', suggests: 'absent' });
    expect(placesOf(finding)).toEqual(['app.js:4']);
  });

  it('sees an explicit store that is memory all the same', async () => {
    const finding = await look({
      'lib/router.js': `import express from 'express';
import session from 'express-session';
import createMemoryStore from 'memorystore';
const MemoryStore = createMemoryStore(session);
const router = express.Router();
router.use(session({
  secret: config.secret,
  store: new MemoryStore({ checkPeriod: 1 }),
}));`,
    });
    expect(finding.outcome).toBe('absent');
    expect(placesOf(finding)).toEqual(['lib/router.js:6', 'lib/router.js:8']);
  });

  it.each([
    ['session.MemoryStore', 'new session.MemoryStore()'],
    ['a local file', "new (require('session-file-store')(session))()"],
  ])('sees %s', async (_name, store) => {
    const tree =
      _name === 'a local file'
        ? express(
            "const FileStore = require('session-file-store')(session);\napp.use(session({ secret: s, store: new FileStore({}) }));",
          )
        : express(`app.use(session({ secret: s, store: ${store} }));`);
    expect((await look(tree)).outcome).toBe('absent');
  });

  it('follows options through a variable', async () => {
    const finding = await look(
      express('const options = { secret: s };\napp.use(session(options));'),
    );
    expect(finding.outcome).toBe('absent');
  });

  it.each([
    [
      'Redis',
      "const RedisStore = require('connect-redis').default;\napp.use(session({ secret: s, store: new RedisStore({ client }) }));",
    ],
    [
      'Mongo by a factory',
      "const MongoStore = require('connect-mongo');\napp.use(session({ secret: s, store: MongoStore.create({ mongoUrl }) }));",
    ],
  ])('accepts %s', async (_name, lines) => {
    expect((await look(express(lines))).outcome).toBe('present');
  });

  it.each([
    ['a store that comes from elsewhere', 'app.use(session({ secret: s, store: makeStore }));'],
    ['options that come from elsewhere', "app.use(session(config.get('session')));"],
    ['a spread that may hold the store', 'app.use(session({ ...defaults, secret: s }));'],
    [
      'a store that is set later',
      'const options = { secret: s };\nif (production) options.store = shared;\napp.use(session(options));',
    ],
    ['a choice', 'app.use(session({ secret: s, store: production ? redis : undefined }));'],
  ])('does not judge %s', async (_name, lines) => {
    expect((await look(express(lines))).outcome).toBe('not_visible');
  });

  it('takes nothing from comments, tests, examples and mere declarations', async () => {
    const finding = await look({
      'package.json': '{"dependencies":{"express-session":"1"}}',
      'app.js':
        "const express = require('express');\n// const session = require('express-session'); app.use(session({ secret: 'x' }));\nexpress();",
      'test/app.js':
        "const session = require('express-session');\napp.use(session({ secret: 'x' }));",
      'examples/app.js':
        "const session = require('express-session');\napp.use(session({ secret: 'x' }));",
    });
    expect(finding.outcome).toBe('not_applicable');
  });

  it('sees @fastify/session, registered', async () => {
    const app = (options: string) => ({
      'app.ts': `import fastify from 'fastify';\nimport fastifySession from '@fastify/session';\nconst app = fastify();\napp.register(fastifySession, ${options});`,
    });
    expect((await look(app('{ secret: s }'))).outcome).toBe('absent');
    expect((await look(app('{ secret: s, store: new RedisStore(client) }'))).outcome).toBe(
      'present',
    );
  });

  it('says that tokens are signed, with little confidence', async () => {
    const finding = await look({
      'a.ts':
        "import express from 'express';\nimport jwt from 'jsonwebtoken';\nexpress();\njwt.sign(user, secret);",
    });
    expect(finding).toMatchObject({ outcome: 'present', confidence: 'low' });
  });

  const django = (engine: string): Tree => ({
    'site/settings.py': `INSTALLED_APPS = ["django.contrib.sessions"]\n${engine}\n`,
    'site/urls.py': 'from django.urls import path\nurlpatterns = [path("", x)]\n',
  });
  it.each([
    ['the default of Django', '', 'present'],
    ['cached_db', 'SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"', 'present'],
    ['files', 'SESSION_ENGINE = "django.contrib.sessions.backends.file"', 'absent'],
    [
      'a cache in memory',
      'SESSION_ENGINE = "django.contrib.sessions.backends.cache"\nCACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}',
      'absent',
    ],
    [
      'a cache that is not seen',
      'SESSION_ENGINE = "django.contrib.sessions.backends.cache"',
      'not_applicable',
    ],
  ])('judges %s', async (_name, engine, outcome) => {
    expect((await look(django(engine))).outcome).toBe(outcome);
  });

  it.each([
    [
      'signed cookies of Flask',
      'from flask import Flask, session\napp = Flask(__name__)\nsession["a"] = 1\n',
      'present',
    ],
    [
      'Flask-Session in files',
      'from flask import Flask\nfrom flask_session import Session\napp = Flask(__name__)\napp.config["SESSION_TYPE"] = "filesystem"\nSession(app)\n',
      'absent',
    ],
    [
      'Flask-Session in Redis',
      'from flask import Flask\nfrom flask_session import Session\napp = Flask(__name__)\napp.config["SESSION_TYPE"] = "redis"\nSession(app)\n',
      'present',
    ],
  ])('judges %s', async (_name, code, outcome) => {
    expect((await look({ 'app.py': code })).outcome).toBe(outcome);
  });

  it('says nothing where no web server is seen', async () => {
    expect((await look({ 'index.js': 'export const a = 1;' })).outcome).toBe('not_visible');
    expect((await look({ 'main.go': 'package main' })).outcome).toBe('not_visible');
  });
});
