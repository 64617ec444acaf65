import { hash } from 'node:crypto';
import { appendFile, chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ScanReport } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { scan } from '../scan.ts';
import { withTree } from '../testing/probe-trial.ts';
import type { CachedScan } from './result-cache.ts';

const SECRET = 'hunter2-very-long-secret-value';
const TREE = {
  'app/.gitignore': '',
  'app/package.json': '{"dependencies":{"express":"4"}}',
  'app/server.js': `const express = require('express');\nconst app = express();\napp.get('/x', (req, res) => res.send(1));\nconst key = process.env.JWT_SECRET || '${SECRET}';\n`,
  'app/call.js': "const axios = require('axios');\n\naxios.get('http://x');\n",
  'app/compose.yml': 'services:\n  web:\n    image: nginx:latest\n',
};
const seen = ({ findings, skipped, suppressed, stacks }: ScanReport) => ({
  findings,
  skipped,
  suppressed,
  stacks,
});
/** Files that were written long enough ago for their stamps to be believed. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 2_100));

const trial = (use: (app: string, cache: string) => Promise<void>) =>
  withTree(TREE, (folder) => use(join(folder, 'app'), join(folder, 'cache')));

describe('the cache of a scan', () => {
  it('gives the same report, and keeps no source code', () =>
    trial(async (app, directory) => {
      await settled();
      const cache = { directory, fingerprint: 'one' };
      const plain = seen(await scan(app));
      expect(seen(await scan(app, { cache }))).toEqual(plain);
      const [name = ''] = await readdir(directory);
      const kept = await readFile(join(directory, name), 'utf8');
      expect(kept).toContain('call.js');
      expect(kept).not.toContain(SECRET);
      expect(kept).not.toContain('axios.get');
      expect((await stat(join(directory, name))).mode & 0o077).toBe(0);
      expect(seen(await scan(app, { cache }))).toEqual(plain);
    }));

  it('sees a file that was changed, moved or removed since', () =>
    trial(async (app, directory) => {
      const cache = { directory, fingerprint: 'one' };
      await scan(app, { cache });
      await appendFile(join(app, 'call.js'), "axios.get('http://y');\n");
      await writeFile(join(app, 'new.js'), TREE['app/call.js']);
      expect(seen(await scan(app, { cache }))).toEqual(seen(await scan(app)));
    }));

  it('joins routes over files of which one has changed', () =>
    trial(async (app, directory) => {
      const cache = { directory, fingerprint: 'one' };
      const health = async () =>
        (await scan(app, { cache })).findings.find(({ probe }) => probe === 'health-routes');
      await writeFile(
        join(app, 'orders.js'),
        "const router = require('express').Router();\nrouter.get('/status', show);\nmodule.exports = router;\n",
      );
      const use = (address: string) =>
        writeFile(
          join(app, 'routes.js'),
          `module.exports = (app) => app.use('${address}', require('./orders'));\n`,
        );
      await use('/api');
      expect((await health())?.outcome).toBe('partial');
      await settled();
      await use('/orders/:id');
      expect((await health())?.outcome).toBe('absent');
    }));

  it('believes nothing of another version, nothing that lies, and nothing that others can write', () =>
    trial(async (app, directory) => {
      const plain = seen(await scan(app));
      const cache = { directory, fingerprint: 'one' };
      await scan(app, { cache });
      const [name = ''] = await readdir(directory);
      const path = join(directory, name);
      const [head = '', body = ''] = (await readFile(path, 'utf8')).split('\n');
      const believed = (scanned: unknown) => {
        const text = JSON.stringify(scanned);
        return `${head.replace(/ [0-9a-f]{64}$/, ` ${hash('sha256', text, 'hex')}`)}\n${text}`;
      };
      const lie = JSON.parse(body) as CachedScan;
      lie.seen = lie.seen.map(() => null);

      await writeFile(path, believed(lie));
      expect(seen(await scan(app, { cache: { directory, fingerprint: 'two' } }))).toEqual(plain);

      lie.files = lie.files.map((file) => file.replace(/ [0-9a-f]{64} /, ` ${'0'.repeat(64)} `));
      await writeFile(path, believed(lie));
      expect(seen(await scan(app, { cache }))).toEqual(plain);

      await writeFile(path, believed(lie));
      await chmod(directory, 0o777);
      expect(seen(await scan(app, { cache }))).toEqual(plain);
    }));

  it('believes nothing of a file that it did not write: changed, cut, empty, of an earlier format', () =>
    trial(async (app, directory) => {
      await settled();
      const cache = { directory, fingerprint: 'one' };
      const plain = seen(await scan(app, { cache }));
      const [name = ''] = await readdir(directory);
      const path = join(directory, name);
      const text = await readFile(path, 'utf8');
      const [head = ''] = text.split('\n');
      for (const damaged of [
        text.replaceAll('"sightings":[[', '"sightings":[],"none":[['),
        text.slice(0, -20),
        '',
        '{"format":"pitwall.scan-cache/2","files":[],"seen":{}}',
        `${head}\n[]`,
      ]) {
        expect(damaged).not.toBe(text);
        await writeFile(path, damaged);
        expect(seen(await scan(app, { cache }))).toEqual(plain);
        // It was written anew.
        expect(await readFile(path, 'utf8')).toBe(text);
      }
    }));

  it('is never inside the scanned tree', () =>
    trial(async (app) => {
      const directory = join(app, '.pitwall', 'cache');
      await mkdir(directory, { recursive: true });
      await scan(app, { cache: { directory, fingerprint: 'one' } });
      expect(await readdir(directory)).toEqual([]);
    }));
});
