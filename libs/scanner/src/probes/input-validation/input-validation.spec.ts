import { describe, expect, it } from 'vitest';
import { tryProbe, type Tree } from '../../testing/probe-trial.ts';
import { inputValidation } from './input-validation.ts';

const outcomeOf = async (tree: Tree) => (await tryProbe(inputValidation, tree)).outcome;
const express = (code: string, more: Tree = {}): Tree => ({
  'app.js': `const express = require('express');\nconst app = express();\n${code}`,
  ...more,
});

describe('input-validation', () => {
  it.each<[string, Tree, string]>([
    ['zod', express("const { z } = require('zod');\nz.object({}).parse(req.body);"), 'present'],
    ['bodies read without', express("app.post('/', (req, res) => save(req.body));"), 'absent'],
    ['no bodies', express("app.get('/', home);"), 'not_visible'],
    [
      'a validator for forms in the browser',
      express('app.post("/", (req) => save(req.body));', {
        'web/src/form.tsx': "import { z } from 'zod';\nz.object({});",
      }),
      'absent',
    ],
    [
      'a validator that is declared only',
      express('save(req.body);', { 'package.json': '{"dependencies":{"zod":"4"}}' }),
      'absent',
    ],
    [
      'a schema on a route of Fastify',
      {
        'a.js':
          "const fastify = require('fastify')();\nfastify.post('/', { schema: { body: {} } }, handler);\nrequire('fastify');",
      },
      'present',
    ],
  ])('judges %s', async (_name, tree, outcome) => {
    expect(await outcomeOf(tree)).toBe(outcome);
  });

  it('asks what applies the rules of class-validator', async () => {
    const dto = {
      'a.dto.ts':
        "import { IsString } from 'class-validator';\nexport class A {\n  @IsString()\n  name: string;\n}",
      'a.module.ts': "import { Module } from '@nestjs/common';\n@Module({})\nexport class M {}",
    };
    expect(await outcomeOf(dto)).toBe('partial');
    expect(
      await outcomeOf({
        ...dto,
        'main.ts':
          "import { ValidationPipe } from '@nestjs/common';\napp.useGlobalPipes(new ValidationPipe());",
      }),
    ).toBe('present');
  });

  it.each([
    [
      'FastAPI with pydantic',
      'from fastapi import FastAPI\nfrom pydantic import BaseModel\nclass A(BaseModel):\n    a: int\napp = FastAPI()\n',
      'present',
    ],
    [
      'Flask with marshmallow',
      'from flask import Flask, request\nfrom marshmallow import Schema\nclass A(Schema):\n    pass\napp = Flask(__name__)\n',
      'present',
    ],
    [
      'Flask that reads forms',
      'from flask import Flask, request\napp = Flask(__name__)\ndef a():\n    return request.form["a"]\n',
      'absent',
    ],
    [
      'serializers of REST framework',
      'from rest_framework import serializers\nclass A(serializers.Serializer):\n    pass\n',
      'present',
    ],
  ])('judges %s', async (_name, code, outcome) => {
    expect(await outcomeOf({ 'app.py': code })).toBe(outcome);
  });
});
