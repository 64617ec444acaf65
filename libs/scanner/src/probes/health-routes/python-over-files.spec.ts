import { describe, expect, it } from 'vitest';
import { tryProbe, type Tree } from '../../testing/probe-trial.ts';
import { healthRoutes } from './health-routes.ts';

const outcomeOf = async (tree: Tree) => (await tryProbe(healthRoutes, tree)).outcome;

const FASTAPI = 'from fastapi import APIRouter\nrouter = APIRouter()\n';
const flask = (blueprint: string, registered: string): Tree => ({
  'shop/__init__.py': `from flask import Flask\n\ndef create_app():\n    app = Flask(__name__)\n    from .orders import bp\n    app.register_blueprint(bp${registered})\n    return app\n`,
  'shop/orders.py': `from flask import Blueprint\nbp = Blueprint("orders", __name__${blueprint})\n@bp.route("/status")\ndef show():\n    pass\n`,
});
const django = (address: string): Tree => ({
  'shop/urls.py': `from django.urls import include, path\nurlpatterns = [path("${address}", include("orders.urls"))]\n`,
  'orders/urls.py':
    'from django.urls import path\nfrom . import views\nurlpatterns = [path("status/", views.show)]\n',
});

describe('health-routes of Python, over files', () => {
  it.each([
    [
      'FastAPI, one order',
      {
        'app/main.py':
          'from fastapi import FastAPI\nfrom app.routers import orders\napp = FastAPI()\napp.include_router(orders.router, prefix="/orders/{order}")\n',
        'app/routers/__init__.py': '',
        'app/routers/orders.py': `${FASTAPI}@router.get("/status")\ndef show():\n    pass\n`,
      },
      'absent',
    ],
    [
      'FastAPI, health',
      {
        'app/main.py':
          'from fastapi import FastAPI\nfrom .routers import health\napp = FastAPI()\napp.include_router(health.router, prefix="/health")\n',
        'app/routers/health.py': `${FASTAPI}@router.get("")\ndef show():\n    pass\n`,
      },
      'partial',
    ],
    [
      'FastAPI, through a router of the API and a package',
      {
        'backend/app/main.py':
          'from fastapi import FastAPI\nfrom app.api import api_router\napp = FastAPI()\napp.include_router(api_router, prefix=settings.API)\n',
        'backend/app/api/__init__.py':
          'from fastapi import APIRouter\nfrom app.api.routes import orders_router\napi_router = APIRouter()\napi_router.include_router(orders_router, prefix="/orders")\n',
        'backend/app/api/routes/__init__.py':
          'from .orders import router as orders_router  # the orders\n',
        'backend/app/api/routes/orders.py': `${FASTAPI}@router.get("/status")\ndef show():\n    pass\n`,
      },
      'absent',
    ],
    [
      'FastAPI, both of its addresses',
      {
        'main.py':
          'from fastapi import FastAPI\nfrom checks import router\napp = FastAPI()\napp.include_router(router, prefix="/system")\n',
        'checks.py':
          'from fastapi import APIRouter\nrouter = APIRouter(prefix="/health")\n@router.get("/live")\ndef a():\n    pass\n@router.get("/ready")\ndef b():\n    pass\n',
      },
      'present',
    ],
    ['Flask, one order', flask('', ', url_prefix="/orders/<int:id>"'), 'absent'],
    ['Flask, orders by its own address', flask(', url_prefix="/orders"', ''), 'absent'],
    [
      'Flask, an address that replaces its own',
      flask(', url_prefix="/orders"', ', url_prefix="/api"'),
      'partial',
    ],
    ['Flask, none', flask('', ''), 'partial'],
    ['Django, one order', django('orders/<int:order>/'), 'absent'],
    ['Django, orders', django('orders/'), 'absent'],
    ['Django, the version', django('api/v1/'), 'partial'],
    [
      'Django, a list inside a list',
      {
        'shop/urls.py':
          'from django.urls import include, path\nurlpatterns = [path("orders/<int:id>/", include([path("status/", show)]))]\n',
      },
      'absent',
    ],
    [
      'Django, a module that is imported',
      {
        'shop/urls.py':
          'from django.urls import include, path\nfrom orders import urls as order_urls\nurlpatterns = [path("orders/<int:id>/", include(order_urls))]\n',
        'orders/urls.py': 'from django.urls import path\nurlpatterns = [path("status/", show)]\n',
      },
      'absent',
    ],
    [
      'Django, a list that is imported',
      {
        'shop/urls.py':
          'from django.urls import include, path\nfrom shop.lists import order_urls\nurlpatterns = [path("orders/<int:id>/", include((order_urls, "orders")))]\n',
        'shop/lists.py': 'from django.urls import path\norder_urls = [path("status/", show)]\n',
      },
      'absent',
    ],
    [
      'Django, an application of others',
      {
        'shop/urls.py':
          'from django.urls import include, path\nurlpatterns = [path("health/", include("checks_of_others.urls"))]\n',
      },
      'partial',
    ],
  ])('judges %s', async (_name, tree, outcome) => {
    expect(await outcomeOf(tree)).toBe(outcome);
  });
});
