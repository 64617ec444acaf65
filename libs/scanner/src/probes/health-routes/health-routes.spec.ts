import { describe, expect, it } from 'vitest';
import { tryProbe, type Tree } from '../../testing/probe-trial.ts';
import { healthRoutes } from './health-routes.ts';

const outcomeOf = async (tree: Tree) => (await tryProbe(healthRoutes, tree)).outcome;
const express = (code: string): Tree => ({
  'app.js': `const express = require('express');\nconst app = express();\n${code}`,
});

describe('health-routes', () => {
  it.each([
    ['both', "app.get('/healthz', a);\napp.get('/readyz', b);", 'present'],
    ['one', "app.get('/health', a);", 'partial'],
    [
      'one with liveness below it',
      "app.get('/health', a);\napp.get('/health/live', b);",
      'present',
    ],
    ['liveness alone', "app.get('/health/live', b);", 'partial'],
    ['a configured address', 'app.get(config.healthCheck.path, a);', 'partial'],
    ['none', "app.get('/users', a);", 'absent'],
    ['the state of something else', "app.get('/orders/:id/status', a);", 'absent'],
    ['a deep page named status', "app.get('/api/v1/emails/sending/status', a);", 'absent'],
    ['the state of a kind of things', "app.get('/orders/status', a);", 'absent'],
    ['the state of the service', "app.get('/api/v1/status', a);", 'partial'],
    [
      'a router of one order',
      "app.use('/orders/:id', orderRouter);\norderRouter.get('/status', a);",
      'absent',
    ],
    [
      'a router of the version',
      "app.use('/api/v1', apiRouter);\napiRouter.get('/status', a);",
      'partial',
    ],
    ['a health record of a patient', "app.get('/patients/:id/health', a);", 'absent'],
    ['a call of another service', "client.get('/health', options);", 'not_visible'],
    ['a comment', "// app.get('/health', a);", 'absent'],
    ['a change through such an address', "app.post('/health', a);", 'not_visible'],
  ])('judges %s', async (_name, code, outcome) => {
    expect(await outcomeOf(express(code))).toBe(outcome);
  });

  it('sees routes in files that do not import the framework', async () => {
    expect(
      await outcomeOf({
        ...express(''),
        'routes.js':
          "module.exports = (app) => {\n  app.get('/healthz', (req, res) => res.send('ok'));\n};",
      }),
    ).toBe('partial');
  });

  it.each([
    ['apps/web/app/routes/api+/health.ts', 'partial'],
    ['app/routes/healthcheck.tsx', 'partial'],
    ['src/routes/api/health/+server.ts', 'partial'],
    ['server/api/health.get.ts', 'partial'],
    ['app/routes/health-records.tsx', 'absent'],
    ['app/components/health.tsx', 'absent'],
  ])('reads the name of the file %s', async (path, outcome) => {
    expect(await outcomeOf({ ...express(''), [path]: 'export const loader = () => 1;\n' })).toBe(
      outcome,
    );
  });

  it('reads NestJS, Fastify and Next', async () => {
    expect(
      await outcomeOf({
        'h.ts':
          "import { Controller, Get } from '@nestjs/common';\n@Controller('health')\nexport class H {\n  @Get('live')\n  a() {}\n  @Get('ready')\n  b() {}\n}",
      }),
    ).toBe('present');
    expect(
      await outcomeOf({
        'h.ts':
          "import { Controller, Get } from '@nestjs/common';\n@Controller('health')\nexport class H {\n  @Get()\n  a() {}\n  @Get('live')\n  b() {}\n}",
      }),
    ).toBe('present');
    expect(
      await outcomeOf({
        'h.ts':
          "import { HealthCheckService } from '@nestjs/terminus';\nimport { Controller } from '@nestjs/common';\n@Controller()\nexport class H { constructor(private health: HealthCheckService) {} }",
      }),
    ).toBe('partial');
    expect(
      await outcomeOf({
        'a.ts':
          "import Fastify from 'fastify';\nconst app = Fastify();\napp.route({ method: 'GET', url: '/readyz', handler });\napp.get('/livez', handler);",
      }),
    ).toBe('present');
    expect(
      await outcomeOf({
        'src/app/api/health/route.ts':
          "import { NextResponse } from 'next/server';\nexport const GET = () => NextResponse.json({});",
      }),
    ).toBe('partial');
  });

  it.each([
    [
      'Flask',
      'from flask import Flask\napp = Flask(__name__)\n@app.route("/healthz")\ndef h():\n    return "ok"\n',
      'partial',
    ],
    [
      'FastAPI',
      'from fastapi import FastAPI\napp = FastAPI()\n@app.get("/live")\ndef l():\n    pass\n@app.get("/ready")\ndef r():\n    pass\n',
      'present',
    ],
    [
      'Django',
      'from django.urls import path\nurlpatterns = [path("health/", views.health)]\n',
      'partial',
    ],
    [
      'Django without',
      'from django.urls import path\nurlpatterns = [path("users/", views.users)]\n',
      'absent',
    ],
    [
      'a list of Django that belongs to one thing',
      'from django.urls import include, path\ncheck_urls = [path("status/", views.one)]\nurlpatterns = [path("checks/<uuid:code>/", include(check_urls))]\n',
      'absent',
    ],
    [
      'a list of Django below a plain address',
      'from django.urls import include, path\nopen_urls = [path("status/", views.all)]\nurlpatterns = [path("api/", include((open_urls, "open")))]\n',
      'partial',
    ],
    [
      'a router of FastAPI that belongs to one thing',
      'from fastapi import APIRouter\nrouter = APIRouter(prefix="/orders/{order}")\n@router.get("/status")\ndef s():\n    pass\n',
      'absent',
    ],
    [
      'a router of FastAPI that belongs to a kind of things',
      'from fastapi import APIRouter\nrouter = APIRouter(prefix="/orders")\n@router.get("/status")\ndef s():\n    pass\n',
      'absent',
    ],
    [
      'a router of FastAPI below the version',
      'from fastapi import APIRouter\nrouter = APIRouter(prefix="/api/v1")\n@router.get("/status")\ndef s():\n    pass\n',
      'partial',
    ],
    [
      'a router of FastAPI about health',
      'from fastapi import APIRouter\nrouter = APIRouter(prefix="/health")\n@router.get("")\ndef s():\n    pass\n',
      'partial',
    ],
    [
      'a blueprint of Flask that belongs to one thing',
      'from flask import Blueprint\norders = Blueprint("orders", __name__, url_prefix="/orders/<int:id>")\n@orders.route("/status")\ndef s():\n    pass\n',
      'absent',
    ],
    [
      'a blueprint of Flask about health',
      'from flask import Blueprint\nbp = Blueprint("health", __name__, url_prefix="/health")\n@bp.route("/")\ndef s():\n    pass\n',
      'partial',
    ],
    [
      'an app of Django',
      'from django.urls import path\nINSTALLED_APPS = ["health_check.db"]\npath("", x)\n',
      'partial',
    ],
  ])('reads %s', async (_name, code, outcome) => {
    expect(await outcomeOf({ 'app.py': code })).toBe(outcome);
  });

  it('counts what Kubernetes asks', async () => {
    const deployment =
      'apiVersion: apps/v1\nkind: Deployment\nspec:\n  livenessProbe:\n    httpGet: {}\n  readinessProbe:\n    httpGet: {}\n';
    expect(await outcomeOf({ ...express(''), 'k8s/app.yaml': deployment })).toBe('present');
    expect(await outcomeOf({ 'main.go': 'package main', 'k8s/app.yaml': deployment })).toBe(
      'present',
    );
  });
});
