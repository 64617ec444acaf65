import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../../exit-codes.ts';
import { tryCommand } from '../../testing/trial.ts';

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'pitwall-doctor-'));
});
afterAll(async () => {
  await rm(cwd, { recursive: true });
});

describe('pitwall doctor without a database', () => {
  it.each([
    [[], /No database is named/, EXIT.usage],
    [['mysql://root:Secret-1@h/d'], /must begin with postgres:/, EXIT.usage],
    [['postgres://x@127.0.0.1:1/shop'], /Nothing listens at 127\.0\.0\.1:1/, EXIT.unreadable],
    [['postgres://x:Secret-1@nowhere.invalid/d'], /nowhere\.invalid is unknown/, EXIT.unreadable],
  ])('%j ends with what to do, without the password', async (parameters, words, code) => {
    const trial = await tryCommand(['doctor', ...parameters], { cwd });
    expect(trial.messages).toMatch(words);
    expect(trial.code).toBe(code);
    expect(trial.messages + trial.output).not.toContain('Secret-1');
  });

  it('warns of a password in the command line', async () => {
    const trial = await tryCommand(['doctor', 'postgres://x:Secret-1@127.0.0.1:1/d'], { cwd });
    expect(trial.messages).toContain('shell history');
  });

  it('reads the PG* variables', async () => {
    const env = { PGHOST: 'elsewhere.invalid', PGPASSWORD: 'Secret-1' };
    const trial = await tryCommand(['doctor'], { cwd, env });
    expect(trial.messages).toContain('elsewhere.invalid is unknown');
    expect(trial.messages).not.toContain('shell history');
  });

  it.each([
    ['{"format":"pitwall.doc', /no JSON, or was cut off/],
    ['{"format":"pitwall.scan/1"}', /no report of "pitwall doctor --json"/],
  ])('refuses to compare with %s', async (content, words) => {
    await writeFile(join(cwd, 'old.json'), content);
    const trial = await tryCommand(['doctor', 'postgres://h/d', '--compare', 'old.json'], { cwd });
    expect(trial.messages).toMatch(words);
    expect(trial.code).toBe(EXIT.unreadable);
  });
});
