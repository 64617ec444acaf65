import { describe, expect, it } from 'vitest';
import { tryProbe, type Tree } from '../../testing/probe-trial.ts';
import { requestSizeLimits } from './request-size-limits.ts';

const outcomeOf = async (tree: Tree) => (await tryProbe(requestSizeLimits, tree)).outcome;
const express = (code: string): Tree => ({
  'app.js': `const express = require('express');\nconst app = express();\n${code}`,
});

describe('request-size-limits', () => {
  it.each([
    ['the default of express.json', 'app.use(express.json());', 'present'],
    ['a wide limit', "app.use(express.json({ limit: '50mb' }));", 'partial'],
    ['a moderate limit', "app.use(express.json({ limit: '2mb' }));", 'present'],
    ['a wide limit as a number', 'app.use(express.json({ limit: 50 * 1000 * 1000 }));', 'partial'],
    [
      'uploads without a limit',
      "const multer = require('multer');\napp.use(express.json());\nmulter({ dest: 'x' });",
      'absent',
    ],
    [
      'uploads with a limit',
      "const multer = require('multer');\nmulter({ dest: 'x', limits: { fileSize: 1000 } });",
      'present',
    ],
    [
      'uploads with options from elsewhere',
      "const multer = require('multer');\nmulter(options);",
      'not_visible',
    ],
    [
      'uploads behind nginx with a limit',
      "const multer = require('multer');\nmulter({ dest: 'x' });",
      'present',
      { 'nginx.conf': 'client_max_body_size 5m;\n' },
    ],
    ['a server without a parser', '', 'not_visible'],
  ])('judges %s', async (_name, code, outcome, more: Tree = {}) => {
    expect(await outcomeOf({ ...express(code), ...more })).toBe(outcome);
  });

  it('knows the defaults of other frameworks', async () => {
    expect(await outcomeOf({ 'a.ts': "import Fastify from 'fastify';\nFastify();" })).toBe(
      'present',
    );
    expect(
      await outcomeOf({
        'a.ts': "import Fastify from 'fastify';\nFastify({ bodyLimit: 104857600 });",
      }),
    ).toBe('partial');
    expect(await outcomeOf({ 'a.py': 'from flask import Flask\napp = Flask(__name__)\n' })).toBe(
      'not_visible',
    );
    expect(
      await outcomeOf({
        'a.py':
          'from flask import Flask\napp = Flask(__name__)\napp.config["MAX_CONTENT_LENGTH"] = 1000\n',
      }),
    ).toBe('present');
  });
});
