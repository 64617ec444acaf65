import { describe, expect, it } from 'vitest';
import { tryProbe, type Tree } from '../../testing/probe-trial.ts';
import { healthRoutes } from './health-routes.ts';

const outcomeOf = async (tree: Tree) => (await tryProbe(healthRoutes, tree)).outcome;

const fastify = (address: string, path: string): Tree => ({
  'app.ts': `import Fastify from 'fastify';\nimport orders from './orders';\nconst app = Fastify();\nawait app.register(orders, { prefix: '${address}' });\n`,
  'orders.ts': `import type { FastifyInstance } from 'fastify';\nexport default async function routes(fastify: FastifyInstance) {\n  fastify.get('${path}', show);\n}\n`,
});

describe('health-routes of other servers, over files', () => {
  it.each([
    ['Fastify, one order', fastify('/orders/:id', '/status'), 'absent'],
    ['Fastify, the version', fastify('/v1', '/status'), 'partial'],
    ['Fastify, health', fastify('/health', '/'), 'partial'],
    [
      'Fastify, a plugin that is loaded when it is asked for',
      {
        'app.js':
          "const app = require('fastify')();\napp.register(require('./orders'), { prefix: '/orders' });\n",
        'orders.js':
          "module.exports = async function (fastify, options) {\n  fastify.get('/status', show);\n};\n",
      },
      'absent',
    ],
    [
      'Fastify, two plugins of one file',
      {
        'app.ts':
          "import Fastify from 'fastify';\nimport { orders, system } from './plugins';\nconst app = Fastify();\napp.register(orders, { prefix: '/orders' });\napp.register(system);\n",
        'plugins.ts':
          "export const orders = async (fastify) => {\n  fastify.get('/:id', show);\n};\nexport const system = async (fastify) => {\n  fastify.get('/status', show);\n};\n",
      },
      'partial',
    ],
    [
      'Hono',
      {
        'app.ts':
          "import { Hono } from 'hono';\nimport orders from './orders';\nconst app = new Hono();\napp.route('/orders', orders);\n",
        'orders.ts':
          "import { Hono } from 'hono';\nconst orders = new Hono();\norders.get('/status', show);\nexport default orders;\n",
      },
      'absent',
    ],
    [
      'Koa, with an address of its own',
      {
        'app.js':
          "const Koa = require('koa');\nconst orders = require('./orders');\nconst app = new Koa();\napp.use(orders.routes());\n",
        'orders.js':
          "const Router = require('@koa/router');\nconst router = new Router({ prefix: '/orders' });\nrouter.get('/status', show);\nmodule.exports = router;\n",
      },
      'absent',
    ],
    [
      'NestJS, a module below an address',
      {
        'app.module.ts':
          "import { Module } from '@nestjs/common';\nimport { RouterModule } from '@nestjs/core';\nimport { OrdersModule } from './orders.module';\n@Module({ imports: [OrdersModule, RouterModule.register([{ path: 'orders/:id', module: OrdersModule }])] })\nexport class AppModule {}\n",
        'orders.module.ts':
          "import { Module } from '@nestjs/common';\nimport { StatusController } from './status.controller';\n@Module({ controllers: [StatusController] })\nexport class OrdersModule {}\n",
        'status.controller.ts':
          "import { Controller, Get } from '@nestjs/common';\n@Controller()\nexport class StatusController {\n  @Get('status')\n  show() {}\n}\n",
      },
      'absent',
    ],
    [
      'NestJS, modules below modules',
      {
        'app.module.ts':
          "import { Module } from '@nestjs/common';\nimport { RouterModule } from '@nestjs/core';\nimport { StatusModule } from './status.module';\nimport { ApiModule } from './api.module';\n@Module({ imports: [RouterModule.register([{ path: 'health', module: ApiModule, children: [{ path: '/', module: StatusModule }] }])] })\nexport class AppModule {}\n",
        'api.module.ts':
          "import { Module } from '@nestjs/common';\n@Module({})\nexport class ApiModule {}\n",
        'status.module.ts':
          "import { Controller, Get, Module } from '@nestjs/common';\n@Controller()\nclass StatusController {\n  @Get()\n  show() {}\n}\n@Module({ controllers: [StatusController] })\nexport class StatusModule {}\n",
      },
      'partial',
    ],
  ])('judges %s', async (_name, tree, outcome) => {
    expect(await outcomeOf(tree)).toBe(outcome);
  });
});
