import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { benchFiles } from './main.mjs';

vi.setConfig({ testTimeout: 60_000 });

const project = resolve(import.meta.dirname, '../..');
let root = '';

const write = (path: string, text: string): void => {
  mkdirSync(join(root, dirname(path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pitwall-bench-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  write(
    'tsconfig.json',
    '{ "compilerOptions": { "experimentalDecorators": true, "emitDecoratorMetadata": true } }',
  );
});

const run = (file: string): Promise<{ output: string; status: number | null }> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'run-one.mjs'), root, file]);
    let output = '';
    const hear = (data: Buffer): void => void (output += data.toString());
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('close', (status) => done({ output, status }));
  });

describe('a bench', () => {
  it('runs with decorators, their metadata and a database', async () => {
    write('libs/a/src/part.ts', `export class Part { name = 'part'; }`);
    write(
      'libs/a/bench/first.bench.ts',
      `import 'reflect-metadata';
       import { Injectable } from '@nestjs/common';
       import pg from 'pg';
       import { Part } from '../src/part.ts';
       @Injectable() class Whole { constructor(readonly part: Part) {} }
       export async function bench({ print, startPostgres }: { print(line: string): void; startPostgres(): Promise<{ url: string }> }): Promise<void> {
         const [type] = Reflect.getMetadata('design:paramtypes', Whole) as [new () => Part];
         print('made of ' + new type().name);
         const { url } = await startPostgres();
         const pool = new pg.Pool({ connectionString: url });
         const { rows } = await pool.query("select current_setting('fsync') as fsync");
         print('fsync ' + rows[0].fsync);
       }`,
    );
    expect(await run('libs/a/bench/first.bench.ts')).toEqual({
      output: 'made of part\nfsync on\n',
      status: 0,
    });
  });

  it('that fails says so', async () => {
    write(
      'libs/a/bench/bad.bench.ts',
      `export async function bench() { throw new Error('too slow'); }`,
    );
    const failed = await run('libs/a/bench/bad.bench.ts');
    expect(failed.status).toBe(1);
    expect(failed.output).toContain('Error: too slow');
    write('libs/a/bench/none.bench.ts', `export const other = 1;`);
    expect((await run('libs/a/bench/none.bench.ts')).output).toBe(
      'libs/a/bench/none.bench.ts does not export a function named "bench".\n',
    );
  });
});

it('benches are found in folders of that name', () => {
  write('apps/api/bench/read.bench.ts', '');
  write('libs/server/queue/bench/jobs.bench.ts', '');
  write('libs/a/src/not.bench.ts', '');
  write('libs/a/bench/data.ts', '');
  expect(benchFiles(root)).toEqual([
    'apps/api/bench/read.bench.ts',
    'libs/server/queue/bench/jobs.bench.ts',
  ]);
});
