import { describe, expect, it } from 'vitest';
import { placesOf, tryProbe, type Tree } from '../../testing/probe-trial.ts';
import { healthRoutes } from './health-routes.ts';

const outcomeOf = async (tree: Tree) => (await tryProbe(healthRoutes, tree)).outcome;

/** A router that answers `/status`, or another address. */
const router = (path = '/status') =>
  `const express = require('express');\nconst router = express.Router();\nrouter.get('${path}', show);\nmodule.exports = router;\n`;
const app = (code: string) =>
  `const express = require('express');\nconst app = express();\n${code}\n`;
const orders = (address: string, path?: string): Tree => ({
  'src/app.js': app(`app.use('${address}', require('./routes/orders'));`),
  'src/routes/orders.js': router(path),
});

describe('health-routes of Express, over files', () => {
  it.each([
    ['below one order', orders('/orders/:id'), 'absent'],
    ['below orders', orders('/orders'), 'absent'],
    ['below the version', orders('/api/v1'), 'partial'],
    ['of one order, with its health', orders('/orders/:id', '/health'), 'not_visible'],
    ['about health', orders('/health', '/'), 'partial'],
    ['about the status of orders', orders('/status', '/:order'), 'absent'],
    [
      'in a variable',
      {
        'app.js': app("const orders = require('./orders');\napp.use('/orders/:id', orders);"),
        'orders.js': router(),
      },
      'absent',
    ],
    [
      'by two names, of which one is not about orders',
      {
        'app.js': app(
          "const orders = require('./orders');\napp.use('/orders/:id', orders);\napp.use('/api', orders);",
        ),
        'orders.js': router(),
      },
      'partial',
    ],
    [
      'through an index',
      {
        'app.js': app("app.use('/api', require('./routes'));"),
        'routes/index.js':
          "const router = require('express').Router();\nrouter.use('/orders/:id', auth, require('./orders'));\nmodule.exports = router;\n",
        'routes/orders.js': router(),
      },
      'absent',
    ],
    [
      'through a list',
      {
        'app.js': app("app.use('/v1', require('./routes'));"),
        'routes/index.js':
          "const express = require('express');\nconst orders = require('./orders');\nconst router = express.Router();\nconst all = [{ path: '/orders', route: orders }];\nall.forEach((one) => { router.use(one.path, one.route); });\nmodule.exports = router;\n",
        'routes/orders.js': router(),
      },
      'absent',
    ],
    [
      'exported by name',
      {
        'app.ts':
          "import express from 'express';\nimport { ordersRouter } from './orders.js';\nconst app = express();\napp.use('/orders/:id', ordersRouter);\n",
        'orders.ts':
          "import { Router } from 'express';\nexport const ordersRouter = Router();\nordersRouter.get('/status', show);\n",
      },
      'absent',
    ],
    [
      'exported through a barrel',
      {
        'src/routes/index.ts': "export { default as ordersRouter } from './orders';\n",
        'src/routes/orders.ts':
          "import { Router } from 'express';\nconst router = Router();\nrouter.get('/status', show);\nexport default router;\n",
        'src/app.ts':
          "import express from 'express';\nimport { ordersRouter } from '@/routes';\nconst app = express();\napp.use('/orders/:id', ordersRouter);\n",
      },
      'absent',
    ],
    [
      'made by a function',
      {
        'app.ts':
          "import express from 'express';\nimport { ordersRouter } from './orders';\nconst app = express();\napp.use('/orders/:id', ordersRouter(database));\n",
        'orders.ts':
          "import { Router } from 'express';\nexport function ordersRouter(database) {\n  const router = Router();\n  router.get('/status', show);\n  return router;\n}\n",
      },
      'absent',
    ],
    [
      'added by a function that is given the router',
      {
        'app.js': app(
          "const router = express.Router();\nrequire('./orders')(router);\napp.use('/orders/:id', router);",
        ),
        'orders.js': "module.exports = (router) => {\n  router.get('/status', show);\n};\n",
      },
      'absent',
    ],
    [
      'added by a function that is given the application',
      {
        'app.js': app("require('./health')(app);"),
        'health.js': "module.exports = (app) => {\n  app.get('/health', show);\n};\n",
      },
      'partial',
    ],
    [
      'used by nobody that can be seen',
      { 'app.js': app('load(app);'), 'orders.js': router('/healthz') },
      'partial',
    ],
    [
      'below an address that is not written out',
      {
        'app.js': app("app.use(config.prefix, require('./routes'));"),
        'routes.js': router('/healthz'),
      },
      'partial',
    ],
    [
      'of another package',
      {
        'app.js': app("app.use('/orders/:id', require('orders'));"),
        'orders.js': router('/healthz'),
      },
      'partial',
    ],
    [
      'with a name of its own',
      {
        'app.js': app("app.use('/', require('./checks'));"),
        'checks.js':
          "const { Router } = require('express');\nconst checks = Router();\nchecks.get('/healthz', show);\nmodule.exports = checks;\n",
      },
      'partial',
    ],
    [
      'in a chain',
      {
        'app.js': app("app.use('/api', require('./checks'));"),
        'checks.js':
          "const router = require('express').Router();\nrouter.route('/healthz').all(open).get(show);\nmodule.exports = router;\n",
      },
      'partial',
    ],
    [
      'in a chain of routers',
      {
        'app.ts':
          "import express from 'express';\nimport routes from './routes';\nconst app = express();\napp.use(cors()).use(routes);\n",
        'routes.ts':
          "import { Router } from 'express';\nimport orders from './orders';\nimport users from './users';\nconst api = Router().use(users).use('/orders', orders);\nexport default Router().use('/api', api);\n",
        'orders.ts':
          "import { Router } from 'express';\nconst router = Router();\nrouter.get('/status', show);\nexport default router;\n",
        'users.ts':
          "import { Router } from 'express';\nconst router = Router();\nrouter.get('/users', show);\nexport default router;\n",
      },
      'absent',
    ],
    [
      'that uses itself',
      {
        'app.js': app("app.use('/a', require('./a'));"),
        'a.js':
          "const router = require('express').Router();\nrouter.get('/healthz', show);\nrouter.use('/again', require('./a'));\nmodule.exports = router;\n",
      },
      'partial',
    ],
  ])('judges a router %s', async (_name, tree, outcome) => {
    expect(await outcomeOf(tree)).toBe(outcome);
  });

  it('shows the route, not the place where its router is used', async () => {
    const finding = await tryProbe(healthRoutes, orders('/health', '/'));
    expect(placesOf(finding)).toEqual(['src/routes/orders.js:3']);
  });
});
