import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../../exit-codes.ts';
import { tryCommand } from '../../testing/trial.ts';

const SARIF = JSON.stringify({
  version: '2.1.0',
  runs: [{ tool: { driver: { name: 'gitleaks' } }, results: [{ ruleId: 'aws-key' }] }],
});
const hidden = (line: number) => ({
  ruleId: 'aws-key',
  locations: [
    { physicalLocation: { artifactLocation: { uri: 'a.js' }, region: { startLine: line } } },
  ],
  suppressions: [{ kind: 'inSource', justification: 'used in tests' }],
});
const HIDDEN = JSON.stringify({
  version: '2.1.0',
  runs: [
    {
      tool: { driver: { name: 'gitleaks' } },
      results: Array.from({ length: 12 }, (_, index) => hidden(index + 1)),
    },
  ],
});
let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'pitwall-import-'));
  await writeFile(join(cwd, 'report.sarif'), SARIF);
  await writeFile(join(cwd, 'hidden.sarif'), HIDDEN);
  await writeFile(join(cwd, 'cut.sarif'), SARIF.slice(0, 60));
  await writeFile(join(cwd, 'wrong.yaml'), 'format: other');
});
afterAll(async () => {
  await rm(cwd, { recursive: true });
});

describe('pitwall import-evidence', () => {
  it('shows what a file says, without a server', async () => {
    const trial = await tryCommand(['import-evidence', 'report.sarif', '--dry-run'], { cwd });
    expect(trial.code).toBe(EXIT.done);
    expect(trial.output).toMatch(/^gitleaks\nSE-03\s+absent\s+absent\s+gitleaks: one result/);
    const json = await tryCommand(['import-evidence', '-', '--dry-run', '--json'], {
      cwd,
      readInput: () => Promise.resolve(SARIF),
    });
    expect(JSON.parse(json.output)).toMatchObject({ format: 'sarif', findings: [{ total: 1 }] });
  });

  it('names what the report itself suppresses, with the reason', async () => {
    const { output } = await tryCommand(['import-evidence', 'hidden.sarif', '--dry-run'], { cwd });
    expect(output).toMatch(/^gitleaks\nSE-03\s+not_visible/);
    expect(output).toContain('Suppressed in the report (not_applicable): a.js:1 · used in tests\n');
    expect(output).toContain('2 more are suppressed; --json names all.\n');
  });

  it.each([
    [['cut.sarif', '--dry-run'], /cut\.sarif: The file is cut off/, EXIT.unreadable],
    [
      ['report.sarif', '--mapping', 'wrong.yaml', '--dry-run'],
      /mapping: The mapping is wrong/,
      EXIT.unreadable,
    ],
    [['nowhere.sarif', '--dry-run'], /nowhere\.sarif does not exist/, EXIT.unreadable],
    [['report.sarif'], /Missing: the address of the server/, EXIT.usage],
  ])('%j ends with what is wrong', async (parameters, words, code) => {
    const trial = await tryCommand(['import-evidence', ...parameters], { cwd });
    expect(trial.messages).toMatch(words);
    expect(trial.code).toBe(code);
  });
});
