import { describe, expect, it } from 'vitest';
import { tryProbe, type Tree } from '../../testing/probe-trial.ts';
import { rateLimit } from './rate-limit.ts';

const outcomeOf = async (tree: Tree) => (await tryProbe(rateLimit, tree)).outcome;
const express = (code: string): Tree => ({
  'app.js': `const express = require('express');\nconst app = express();\n${code}`,
});

describe('rate-limit', () => {
  it.each([
    [
      'a limiter in use',
      "const { rateLimit } = require('express-rate-limit');\napp.use(rateLimit({}));",
      'present',
    ],
    [
      'a limiter that is only imported',
      "const { rateLimit } = require('express-rate-limit');",
      'not_visible',
    ],
    ['a limiter in a comment', "// const { rateLimit } = require('express-rate-limit');", 'absent'],
    [
      'something of its own',
      'app.use((req, res) => { if (over) res.status(429).end(); });',
      'not_visible',
    ],
    ['a private member', 'class A {\n  #rateLimiter = new Map();\n}', 'not_visible'],
    ['a comment of several lines', '/*\n  We may answer 429 one day.\n*/', 'absent'],
    ['a comment behind code', "app.get('/', home); // no rateLimit yet", 'absent'],
    ['a drawing', "const path = 'M 12 429 L 429,12';", 'absent'],
    [
      'a hash, a number of an issue and a date',
      "const a = ['3f429c', '#429', '2024-429'];",
      'absent',
    ],
    ['nothing', "app.get('/', home);", 'absent'],
  ])('judges %s', async (_name, code, outcome) => {
    expect(await outcomeOf(express(code))).toBe(outcome);
  });

  it('is never sure that there is none', async () => {
    expect(await tryProbe(rateLimit, express(''))).toMatchObject({
      outcome: 'absent',
      confidence: 'low',
    });
  });

  it('asks for the guard of NestJS', async () => {
    const module =
      "import { Module } from '@nestjs/common';\nimport { ThrottlerModule } from '@nestjs/throttler';\n@Module({ imports: [ThrottlerModule.forRoot([{ ttl: 1, limit: 1 }])] })\nexport class A {}";
    expect(await outcomeOf({ 'a.module.ts': module })).toBe('partial');
    expect(
      await outcomeOf({
        'a.module.ts': module,
        'b.module.ts':
          "import { ThrottlerGuard } from '@nestjs/throttler';\nexport const guard = { provide: APP_GUARD, useClass: ThrottlerGuard };",
      }),
    ).toBe('present');
  });

  it('takes text inside YAML for text', async () => {
    const lesson = 'title: Limits\ncode: |\n  limit_req zone=one burst=5;\n  rateLimit:\n';
    expect(await outcomeOf({ ...express(''), 'content/lesson.yaml': lesson })).toBe('absent');
  });

  it.each([
    [
      'an ingress',
      'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  annotations:\n    nginx.ingress.kubernetes.io/limit-rps: "5"\n',
    ],
    [
      'Traefik',
      'apiVersion: traefik.io/v1alpha1\nkind: Middleware\nspec:\n  rateLimit:\n    average: 5\n',
    ],
    [
      'nginx in a ConfigMap',
      'apiVersion: v1\nkind: ConfigMap\ndata:\n  nginx.conf: |\n    limit_req zone=one burst=5;\n',
    ],
    ['Kong', 'plugins:\n  - name: rate-limiting\n'],
  ])('sees limits of %s', async (_name, text) => {
    expect(await outcomeOf({ ...express(''), 'deploy/limits.yaml': text })).toBe('present');
  });

  it('sees limits of the proxy, not those in comments', async () => {
    expect(
      await outcomeOf({
        ...express(''),
        'nginx.conf': 'server {\n  limit_req zone=one burst=5;\n}\n',
      }),
    ).toBe('present');
    expect(
      await outcomeOf({ ...express(''), 'nginx.conf': 'server {\n  # limit_req zone=one;\n}\n' }),
    ).toBe('absent');
  });

  it.each([
    [
      'Flask-Limiter',
      'from flask import Flask\nfrom flask_limiter import Limiter\nlimiter = Limiter(key)\napp = Flask(__name__)\n',
      'present',
    ],
    [
      'throttles of REST framework',
      'from rest_framework.views import APIView\nclass A(APIView):\n    throttle_classes = [X]\n',
      'present',
    ],
    [
      'django-axes',
      'from django.urls import path\nINSTALLED_APPS = ["axes"]\npath("", x)\n',
      'present',
    ],
    ['FastAPI without any', 'from fastapi import FastAPI\napp = FastAPI()\n', 'absent'],
    ['a comment behind code', 'from fastapi import FastAPI\napp = FastAPI()  # 429?\n', 'absent'],
    [
      'one of its own',
      'from fastapi import FastAPI\napp = FastAPI()\nraise HTTPException(429, "wait")\n',
      'not_visible',
    ],
  ])('judges %s', async (_name, code, outcome) => {
    expect(await outcomeOf({ 'app.py': code })).toBe(outcome);
  });
});
