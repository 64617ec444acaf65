import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { nodeObstacle } from '../node-version.mjs';
import { pause } from '../process/alive.mjs';
import { takeLock } from '../process/lock.mjs';
import { ensureInstalled, explainNpm, holdsWhatIsLocked } from './install.mjs';
import { readOptions } from './options.mjs';
import { Progress } from './progress.mjs';
import { roleUrls, secretKey, serverName } from './secrets.mjs';
import { linkIn } from './output.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pitwall-settings-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '22.23.3', '23.0.0', '24.1.0', '30.0.0'])(
    '%s will do',
    (version) => {
      expect(nodeObstacle(version)).toBeUndefined();
    },
  );
  it.each(['16.20.0', '18.20.4', '20.18.9', '21.7.0', '22.11.0', ''])('%s will not', (version) => {
    expect(nodeObstacle(version)).toMatch(/^Pitwall needs Node 20\.19 or newer/);
  });
});

describe('options', () => {
  it('have defaults', () => {
    expect(readOptions('/checkout', [], {})).toMatchObject({
      folder: '/checkout/.pitwall',
      port: 4600,
      publicUrl: 'http://localhost:4600',
      mode: 'embedded',
      verbose: false,
      databaseUrl: undefined,
    });
  });

  it('follow the environment', () => {
    const DATABASE_URL = 'postgresql://a:b@host/x';
    const PITWALL_PUBLIC_URL = 'https://pitwall.example/';
    expect(
      readOptions('/checkout', ['--verbose'], {
        PORT: '81',
        DATABASE_URL,
        PITWALL_PUBLIC_URL,
        PITWALL_DIRECTORY: '/var/lib/pitwall',
      }),
    ).toMatchObject({
      folder: '/var/lib/pitwall',
      port: 81,
      publicUrl: 'https://pitwall.example',
      mode: 'production',
      databaseUrl: DATABASE_URL,
      verbose: true,
    });
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT is "abc", but a port is a number from 1 to 65535'],
    [{ PORT: '70000' }, 'PORT is "70000"'],
    [
      { DATABASE_URL: 'mysql://secret@host' },
      'DATABASE_URL is not an address that begins with postgres:// or postgresql://',
    ],
    [{ REDIS_URL: 'localhost:6379' }, 'REDIS_URL is not an address'],
    [{ PITWALL_MODE: 'demo' }, 'PITWALL_MODE is "demo"'],
    [{ PITWALL_MODE: 'production' }, 'PITWALL_MODE=production needs a database of its own'],
    [{ PITWALL_MODE: 'embedded', DATABASE_URL: 'postgres://h/x' }, 'Leave one of the two out'],
  ])('%o are refused with a sentence', (environment, sentence) => {
    expect(() => readOptions('/checkout', [], environment)).toThrow(sentence);
    expect(() => readOptions('/checkout', [], environment)).not.toThrow('secret');
  });

  it('that are unknown are named', () => {
    expect(() => readOptions('/checkout', ['--verbos'], {})).toThrow(
      'npm start does not know "--verbos"',
    );
  });
});

describe('secrets', () => {
  it('are made once, for their owner alone', () => {
    const key = secretKey(folder, undefined);
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect(secretKey(folder, undefined)).toBe(key);
    expect(secretKey(folder, 'given')).toBe('given');
    expect(statSync(join(folder, 'secret-key')).mode & 0o777).toBe(0o600);
  });

  it('that are damaged are not replaced silently', () => {
    writeFileSync(join(folder, 'secret-key'), 'short');
    expect(() => secretKey(folder, undefined)).toThrow('does not hold a key of 32 bytes');
    writeFileSync(join(folder, 'database-roles.json'), '{');
    expect(() => roleUrls(folder, 'postgresql://o@h/d', 'x', {})).toThrow(
      'database-roles.json is damaged',
    );
  });

  it('of the roles differ by server, and yield to those given', () => {
    const owner = 'postgresql://owner:p@host:1/one?sslmode=require';
    const urls = roleUrls(folder, owner, serverName(owner), {});
    expect(urls.app).toMatch(/^postgresql:\/\/pitwall_app:[\w-]{32}@host:1\/one\?sslmode=require$/);
    const sibling = 'postgresql://owner:p@host:1/two';
    expect(serverName(sibling)).toBe(serverName(owner));
    expect(serverName('postgresql://owner:p@host:2/one')).not.toBe(serverName(owner));
    const given = roleUrls(folder, owner, serverName(owner), { PITWALL_DATABASE_URL_QUEUE: 'own' });
    expect(given).toEqual({ ...urls, queue: 'own' });
    expect(readFileSync(join(folder, 'database-roles.json'), 'utf8')).not.toContain('owner:p');
  });
});

describe('an install', () => {
  const lock = (packages: object): string => JSON.stringify({ packages });
  const installed = (packages: object): void => {
    mkdirSync(join(folder, 'node_modules'));
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), lock(packages));
  };

  it('by hand is taken when it holds what is locked', () => {
    installed({ 'node_modules/a': { version: '1.0.0' } });
    const other = { 'node_modules/b-win32': { version: '1.0.0', optional: true }, 'apps/x': {} };
    const same = { 'node_modules/a': { version: '1.0.0' } };
    expect(holdsWhatIsLocked(folder, lock({ ...same, ...other }))).toBe(true);
    expect(holdsWhatIsLocked(folder, lock({ 'node_modules/a': { version: '1.0.1' } }))).toBe(false);
    expect(
      holdsWhatIsLocked(folder, lock({ ...same, 'node_modules/c': { version: '1.0.0' } })),
    ).toBe(false);
  });

  it('waits for that of another command', async () => {
    installed({});
    writeFileSync(join(folder, 'package-lock.json'), lock({}));
    const other = takeLock(join(folder, '.nx/install.lock'));
    const said: string[] = [];
    const own = ensureInstalled({
      root: folder,
      say: (step) => said.push(step),
      track: () => undefined,
    });
    await expect(Promise.race([own, pause(300)])).resolves.toBeUndefined();
    expect(said).toEqual(['Waiting for another command that installs packages']);
    if (other.held) other.release();
    expect(await own).toBe(true);
  });

  it('that was interrupted is not', () => {
    expect(holdsWhatIsLocked(folder, lock({}))).toBe(false);
  });

  it.each([
    [
      'npm error code ENOSPC\nnospc: no space left on device',
      /^There is no disk space left at \/x\./,
    ],
    ["npm error code EACCES\nopen '/x/y'", /^npm may not write in \/x or in its cache \(EACCES\)/],
    ['npm error errno ETIMEDOUT', /^The packages could not be fetched \(ETIMEDOUT\)/],
    ['npm error gyp', /^Installing the packages failed \(npm ci: exit status 1\):\nnpm error gyp$/],
  ])('that fails is explained: %s', (output, sentence) => {
    expect(explainNpm(output, 'exit status 1', '/x')).toMatch(sentence);
  });
});

describe('progress', () => {
  const run = (isTTY: boolean): string => {
    let text = '';
    const stream = { isTTY, columns: 30, write: (part: string) => void (text += part) };
    const progress = new Progress(stream);
    progress.step('Building');
    progress.detail('a detail that is too long for this terminal');
    progress.line('kept');
    progress.end();
    return text;
  };

  it('is one changing line on a terminal', () => {
    const clear = '\r\x1b[2K';
    expect(run(true)).toBe(
      `${clear}Building …${clear}Building: a detail that is t…${clear}kept\n${clear}Building …${clear}`,
    );
  });

  it('is a line for each step elsewhere', () => {
    expect(run(false)).toBe('Building …\nkept\n');
  });
});

it.each([
  [['{"step":"x"}', '{"signInUrl":"http://a/b"}', '{"step":"y"}'], 'http://a/b'],
  [['Open http://a/c now'], 'http://a/c'],
  [['{"step":"x"}', 'nothing'], undefined],
])('the sign-in link is found in %o', (lines, link) => {
  expect(linkIn(lines)).toBe(link);
});
