import { describe, expect, it } from 'vitest';
import { tryProbe } from '../../testing/probe-trial.ts';
import { configurationFromEnvironment } from './configuration-from-environment.ts';

const express = "const express = require('express');\nexpress();\n";

describe('configuration-from-environment', () => {
  it.each([
    [
      'envalid',
      'app.js',
      `${express}const { cleanEnv } = require('envalid');\ncleanEnv(process.env, {});`,
      'present',
    ],
    [
      'a schema on the environment',
      'app.js',
      `${express}const { z } = require('zod');\nz.object({}).parse(process.env);`,
      'present',
    ],
    [
      'a schema on something else',
      'app.js',
      `${express}z.object({}).parse(req.body);\nconst p = process.env.PORT;`,
      'partial',
    ],
    [
      'ConfigModule with a schema',
      'a.module.ts',
      "import { Module } from '@nestjs/common';\n@Module({ imports: [ConfigModule.forRoot({ validationSchema: schema })] })\nclass A {}",
      'present',
    ],
    [
      'ConfigModule without one',
      'a.module.ts',
      "import { Module } from '@nestjs/common';\n@Module({ imports: [ConfigModule.forRoot({ isGlobal: true })] })\nclass A {}\nprocess.env.A;",
      'partial',
    ],
    ['plain reads', 'app.js', `${express}app.listen(process.env.PORT);`, 'partial'],
    ['no reads', 'app.js', `${express}app.listen(3000);`, 'absent'],
    ['a read that is commented out', 'app.js', `${express}// process.env.PORT`, 'absent'],
    [
      'pydantic-settings',
      'app.py',
      'from fastapi import FastAPI\nfrom pydantic_settings import BaseSettings\nclass S(BaseSettings):\n    a: str\napp = FastAPI()\n',
      'present',
    ],
    [
      'BaseSettings of pydantic 1',
      'app.py',
      'from fastapi import FastAPI\nfrom pydantic import BaseSettings\nclass S(BaseSettings):\n    a: str\napp = FastAPI()\n',
      'present',
    ],
    [
      'os.environ',
      'app.py',
      'import os\nfrom flask import Flask\napp = Flask(__name__)\nA = os.environ["A"]\n',
      'partial',
    ],
    [
      'settings of Django that refuse to start',
      'settings.py',
      'import os\nfrom django.core.exceptions import ImproperlyConfigured\ndef flag(name):\n    v = os.getenv(name)\n    if v not in ("True", "False"):\n        raise ImproperlyConfigured(name)\n    return v == "True"\n',
      'present',
    ],
    [
      'a view of Django that refuses',
      'views.py',
      'from django.core.exceptions import ImproperlyConfigured\ndef view(request):\n    raise ImproperlyConfigured("no template")\n',
      'absent',
    ],
    [
      'settings of Django that know the exception alone',
      'settings.py',
      'import os\nfrom django.core.exceptions import ImproperlyConfigured\ntry:\n    import local\nexcept ImproperlyConfigured:\n    raise\nA = os.getenv("A")\n',
      'partial',
    ],
    [
      'the name of the settings alone',
      'wsgi.py',
      'import os\nfrom django.core.wsgi import get_wsgi_application\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "a.settings")\napplication = get_wsgi_application()\n',
      'absent',
    ],
    ['no web server', 'index.js', 'export const a = 1;', 'not_visible'],
  ])('judges %s', async (_name, path, code, outcome) => {
    expect((await tryProbe(configurationFromEnvironment, { [path]: code })).outcome).toBe(outcome);
  });
});
