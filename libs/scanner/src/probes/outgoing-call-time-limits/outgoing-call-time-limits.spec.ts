import { describe, expect, it } from 'vitest';
import { placesOf, tryProbe, type Tree } from '../../testing/probe-trial.ts';
import { outgoingCallTimeLimits } from './outgoing-call-time-limits.ts';

const outcomeOf = async (tree: Tree) => (await tryProbe(outgoingCallTimeLimits, tree)).outcome;
const app = { 'app.js': "const express = require('express');\nexpress();" };

describe('outgoing-call-time-limits', () => {
  it.each([
    ['axios.get without a limit', "import axios from 'axios';\nawait axios.get(url);", 'absent'],
    [
      'axios.get with a limit',
      "import axios from 'axios';\nawait axios.get(url, { timeout: 1000 });",
      'present',
    ],
    [
      'axios.post, whose options come third',
      "import axios from 'axios';\nawait axios.post(url, { timeout: 'of the body' });",
      'absent',
    ],
    [
      'axios as a function',
      "import axios from 'axios';\nawait axios({ url, timeout: 1 });",
      'present',
    ],
    [
      'a client with a limit',
      "import axios from 'axios';\nexport const api = axios.create({ baseURL, timeout: 1000 });",
      'present',
    ],
    [
      'a client without',
      "import axios from 'axios';\nexport const api = axios.create({ baseURL });",
      'absent',
    ],
    [
      'a default for all',
      "import axios from 'axios';\naxios.defaults.timeout = 1000;\nawait axios.get(url);",
      'present',
    ],
    [
      'options from elsewhere',
      "import axios from 'axios';\nawait axios.get(url, options);",
      'not_applicable',
    ],
    ['fetch without a limit', "await fetch('https://example.org');", 'absent'],
    [
      'fetch with a signal',
      "await fetch('https://example.org', { signal: AbortSignal.timeout(1000) });",
      'present',
    ],
    ['fetch of its own page', "await fetch('/api/x');", 'not_applicable'],
    ['another function named fetch', 'function fetch(a) {}\nfetch(x);', 'not_applicable'],
    [
      'a fetch that is handed in',
      'export const load = ({ fetch }) => fetch(url);',
      'not_applicable',
    ],
    [
      'got.extend with options in a variable',
      "import got from 'got';\nconst options = { timeout: { request: 1 } };\nexport const client = got.extend(options);",
      'present',
    ],
    [
      'needle with a callback',
      "const needle = require('needle');\nneedle.get(url, (error, answer) => {});",
      'absent',
    ],
    [
      'superagent with a limit',
      "import request from 'superagent';\nawait request.get(url).timeout(1000);",
      'present',
    ],
    ['a comment', '// axios.get(url)\nexport const a = 1;', 'not_applicable'],
  ])('judges %s', async (_name, code, outcome) => {
    expect(await outcomeOf({ ...app, 'lib/call.js': code })).toBe(outcome);
  });

  it('leaves the browser out', async () => {
    const call = "export const load = () => fetch('https://example.org');";
    expect(await outcomeOf({ ...app, 'public/app.js': call })).toBe('not_applicable');
    expect(await outcomeOf({ ...app, 'src/page.tsx': call })).toBe('not_applicable');
    expect(await outcomeOf({ ...app, 'lib/x.js': `document.title = 'x';\n${call}` })).toBe(
      'not_applicable',
    );
    expect(
      await outcomeOf({
        ...app,
        'web/package.json': '{"dependencies":{"react":"1"}}',
        'web/src/lib/x.ts': call,
      }),
    ).toBe('not_applicable');
  });

  it('asks for a sign of the server where both share a package', async () => {
    const mixed = {
      'package.json': '{"dependencies":{"next":"1","react":"1"}}',
      'src/app/page.js': "import Link from 'next/link';\nexport const A = Link;",
    };
    const call = "export const load = () => fetch('https://example.org');";
    expect(await outcomeOf({ ...mixed, 'src/lib/x.ts': call })).toBe('not_applicable');
    expect(await outcomeOf({ ...mixed, 'src/lib/x.ts': `import 'server-only';\n${call}` })).toBe(
      'absent',
    );
    expect(await outcomeOf({ ...mixed, 'src/app/api/x/route.ts': call })).toBe('absent');
  });

  const flask = 'from flask import Flask\napp = Flask(__name__)\n';
  it.each([
    ['requests without a limit', 'import requests\nrequests.get(url)\n', 'absent'],
    ['requests with one', 'import requests\nrequests.get(url, timeout=5)\n', 'present'],
    ['a limit of None', 'import requests\nrequests.get(url, timeout=None)\n', 'absent'],
    ['hidden arguments', 'import requests\nrequests.get(url, **options)\n', 'not_applicable'],
    ['a session', 'import requests\ns = requests.Session()\ns.get(url)\n', 'absent'],
    [
      'a session with an adapter',
      'import requests\ns = requests.Session()\ns.mount("https://", Adapter())\ns.get(url)\n',
      'not_applicable',
    ],
    ['httpx, which has a default', 'import httpx\nhttpx.get(url)\n', 'present'],
    ['urlopen', 'from urllib.request import urlopen\nurlopen(url)\n', 'absent'],
    ['get of a dictionary', 'import requests\nheaders.get(url)\n', 'not_applicable'],
  ])('judges %s', async (_name, code, outcome) => {
    expect(await outcomeOf({ 'app.py': flask, 'call.py': code })).toBe(outcome);
  });

  it('names the places of the open calls only', async () => {
    const finding = await tryProbe(outgoingCallTimeLimits, {
      ...app,
      'a.js': "import axios from 'axios';\naxios.get(a, { timeout: 1 });\naxios.get(b);",
    });
    expect(finding).toMatchObject({ outcome: 'partial', confidence: 'high' });
    expect(placesOf(finding)).toEqual(['a.js:3']);
  });
});
