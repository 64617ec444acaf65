import { describe, expect, it } from 'vitest';
import { placesOf, tryProbe, type Tree } from '../../testing/probe-trial.ts';
import { gracefulShutdown } from './graceful-shutdown.ts';

const outcomeOf = async (tree: Tree) => (await tryProbe(gracefulShutdown, tree)).outcome;
const express = (code: string): Tree => ({
  'app.js': `const express = require('express');\nconst server = express().listen(1);\n${code}`,
});

describe('graceful-shutdown', () => {
  it.each([
    ['nothing', '', 'absent'],
    ['a handler that closes', "process.on('SIGTERM', () => server.close());", 'present'],
    [
      'a named handler that closes',
      "function end() { server.close(() => process.exit(0)); }\nprocess.once('SIGTERM', end);",
      'present',
    ],
    [
      'a list of signals',
      "for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.close());",
      'present',
    ],
    ['a handler that only exits', "process.on('SIGTERM', () => process.exit(0));", 'partial'],
    ['a signal sent to a child', "child.kill('SIGTERM');", 'absent'],
    ['a comment', "// process.on('SIGTERM', () => server.close());", 'absent'],
    [
      'a library in use',
      "const { createHttpTerminator } = require('http-terminator');\ncreateHttpTerminator({ server });",
      'present',
    ],
    [
      'a library not in use',
      "const { createHttpTerminator } = require('http-terminator');",
      'absent',
    ],
  ])('judges %s', async (_name, code, outcome) => {
    expect(await outcomeOf(express(code))).toBe(outcome);
  });

  it('knows the hooks of NestJS', async () => {
    const main = (line: string) => ({
      'main.ts': `import { NestFactory } from '@nestjs/core';\nconst app = await NestFactory.create(AppModule);\n${line}`,
    });
    expect(await outcomeOf(main('app.enableShutdownHooks();'))).toBe('present');
    expect(await outcomeOf(main(''))).toBe('absent');
  });

  const flask = { 'app.py': 'from flask import Flask\napp = Flask(__name__)\n' };
  it('believes a Python server only where it is started', async () => {
    const started = await tryProbe(gracefulShutdown, {
      ...flask,
      Dockerfile:
        'FROM python:3.12\n\n# gunicorn\nRUN pip install gunicorn\nCMD ["gunicorn", "app:app"]\n',
    });
    expect(started.outcome).toBe('present');
    expect(placesOf(started)).toEqual(['Dockerfile:5']);
    expect(await outcomeOf({ ...flask, 'requirements.txt': 'gunicorn==21\n' })).toBe('not_visible');
    expect(await outcomeOf({ ...flask, Procfile: 'web: uwsgi app.ini\n' })).toBe('not_visible');
  });

  it('leaves it to the host of Next', async () => {
    expect(
      await outcomeOf({
        'app/page.js': "import Link from 'next/link';\nexport const A = () => Link;",
      }),
    ).toBe('not_visible');
  });
});
