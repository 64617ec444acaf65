import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { birthOf, gone, isAlive } from './alive.mjs';
import { BoundedLog } from './bounded-log.mjs';
import { describeEnd, startChild } from './child.mjs';
import { eachLine, readLogLine } from './lines.mjs';
import { lockHolder, takeLock } from './lock.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pitwall-processes-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const node = (script: string, more: Partial<Parameters<typeof startChild>[0]> = {}) =>
  startChild({ name: 'part', command: process.execPath, parameters: ['-e', script], ...more });

describe('a child', () => {
  it('is heard line by line and remembered by its errors', async () => {
    const heard: string[] = [];
    const child = node(`console.log('one\\ntwo'); console.error('bad'); process.exitCode = 4;`, {
      onLine: (line, source) => heard.push(`${source} ${line}`),
    });
    expect(describeEnd(await child.exited)).toBe('exit status 4');
    expect(heard.sort()).toEqual(['error bad', 'out one', 'out two']);
    expect(child.cause()).toBe('bad');
  });

  it('is cut off with all it started when it does not stop', async () => {
    const child = node(
      `const { spawn } = require('node:child_process');
       process.on('SIGTERM', () => {});
       const inner = spawn(process.execPath, ['-e', 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)']);
       console.log(inner.pid);
       setInterval(() => {}, 1000);`,
      { onLine: (line) => writeFileSync(join(folder, 'pid'), line) },
    );
    while (!existsSync(join(folder, 'pid'))) await gone(child.pid, 20);
    await child.stop(300);
    expect(describeEnd(await child.exited)).toBe('ended by SIGKILL');
    expect(await gone(Number(readFileSync(join(folder, 'pid'), 'utf8')), 2000)).toBe(true);
  });

  it('that cannot be started says why', async () => {
    const child = startChild({ name: 'x', command: join(folder, 'absent') });
    expect(describeEnd(await child.exited)).toContain('ENOENT');
  });

  it('tells of an event by its channel', async () => {
    const child = node(`process.send({ event: 'other' }); process.send({ event: 'ready' });`, {
      channel: true,
    });
    await expect(child.told('ready')).resolves.toBeUndefined();
    await child.stop();
  });
});

describe('lines', () => {
  it('survive being cut in the middle of a letter', async () => {
    const stream = new PassThrough();
    const lines: string[] = [];
    eachLine(stream, (line) => lines.push(line));
    const bytes = Buffer.from('grün\r\nrot');
    stream.write(bytes.subarray(0, 3));
    stream.write(bytes.subarray(3));
    stream.end();
    await new Promise((done) => stream.once('close', done));
    expect(lines).toEqual(['grün', 'rot']);
  });

  it.each([
    ['plain', { text: 'plain', serious: false }],
    ['{"level":30,"msg":"fine"}', { text: 'fine', serious: false }],
    ['{"level":50,"msg":"no","err":{"stack":"Error: x"}}', { text: 'no\nError: x', serious: true }],
    ['{"level":"fatal","msg":"no"}', { text: 'no', serious: true }],
    ['{"level":"info","msg":"yes"}', { text: 'yes', serious: false }],
    ['{"cut', { text: '{"cut', serious: false }],
    ['{}', { text: '{}', serious: false }],
  ])('of a log are read for a person: %s', (line, read) => {
    expect(readLogLine(line)).toEqual(read);
  });
});

it('a log keeps within twice its limit, and its newest lines', () => {
  const path = join(folder, 'logs/part.log');
  const log = new BoundedLog(path, 1000);
  for (let index = 0; index < 500; index += 1) log.write(`line ${index}`);
  log.close();
  log.write('after the end');
  expect(statSync(path).size).toBeLessThanOrEqual(1000);
  expect(statSync(`${path}.1`).size).toBeLessThanOrEqual(1000);
  expect(readFileSync(path, 'utf8')).toMatch(/line 499\n$/);
});

describe('a lock', () => {
  const path = () => join(folder, 'a.lock');
  const turn = (number: number) => `${path()}.${number}`;

  it('has one holder, and the next one after its release', () => {
    const first = takeLock(path());
    if (!first.held) throw new Error('it was free');
    first.tell('http://here');
    expect(takeLock(path())).toMatchObject({
      held: false,
      holder: { pid: process.pid, about: 'http://here' },
    });
    first.release();
    expect(lockHolder(path())).toBeUndefined();
    expect(takeLock(path()).held).toBe(true);
  });

  it('is not held by the dead, nor by another process that got their id', async () => {
    const child = node('');
    await child.exited;
    writeFileSync(turn(4), JSON.stringify({ pid: child.pid, birth: '1' }));
    expect(takeLock(path()).held).toBe(true);
    writeFileSync(turn(8), JSON.stringify({ pid: process.pid, birth: 'long ago' }));
    expect(takeLock(path()).held).toBe(true);
    writeFileSync(turn(12), 'damaged');
    expect(takeLock(path()).held).toBe(true);
  });

  it('goes to one of many who want it at once', async () => {
    const script = `import(${JSON.stringify(join(import.meta.dirname, 'lock.mjs'))}).then(({ takeLock }) => {
      const lock = takeLock(${JSON.stringify(path())});
      console.log(lock.held ? 'held' : 'refused');
      setTimeout(() => {}, 1500);
    });`;
    writeFileSync(turn(1), JSON.stringify({ pid: 0x3fffff, birth: 'dead' }));
    const heard: string[] = [];
    const children = [1, 2, 3, 4].map(() => node(script, { onLine: (line) => heard.push(line) }));
    await Promise.all(children.map((child) => child.exited));
    expect(heard.filter((word) => word === 'held')).toHaveLength(1);
  });

  it('is never taken from under its holder, however often it goes from one to the next', async () => {
    // Each holder makes a mark that another would have to find, and takes it away before it lets go.
    const script = `Promise.all([import(${JSON.stringify(join(import.meta.dirname, 'lock.mjs'))}), import('node:fs')])
      .then(([{ takeLock }, { mkdirSync, rmdirSync }]) => {
        const mark = ${JSON.stringify(join(folder, 'mark'))};
        let turns = 0;
        while (turns < 100) {
          const lock = takeLock(${JSON.stringify(path())});
          if (!lock.held) continue;
          mkdirSync(mark);
          rmdirSync(mark);
          turns += 1;
          lock.release();
        }
        console.log('done');
      });`;
    const heard: string[] = [];
    const children = [1, 2, 3].map(() => node(script, { onLine: (line) => heard.push(line) }));
    await Promise.all(children.map((child) => child.exited));
    expect(heard).toEqual(['done', 'done', 'done']);
  });
});

it('knows the living from the dead', async () => {
  expect(isAlive(process.pid)).toBe(true);
  expect(isAlive(1)).toBe(true);
  expect(birthOf(process.pid)).not.toBe('');
  const child = node('setInterval(() => {}, 1000)');
  expect(await gone(child.pid, 50)).toBe(false);
  await child.stop();
  expect(await gone(child.pid, 1000)).toBe(true);
});
