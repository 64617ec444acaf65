import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const project = resolve(import.meta.dirname, '../..');

/** Runs .ci/run in a checkout in which npm is a script that answers with the given text and status. */
const runWith = (npm: string, files: string[] = []) => {
  const root = mkdtempSync(join(tmpdir(), 'pitwall-ci-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(join(project, '.ci'), join(root, 'clone/.ci'), { recursive: true });
  for (const file of ['apps/.keep', 'libs/.keep', 'tools/.keep', ...files]) {
    mkdirSync(join(root, 'clone', dirname(file)), { recursive: true });
    writeFileSync(join(root, 'clone', file), '');
  }
  mkdirSync(join(root, 'bin'));
  // Nothing is installed for a test.
  writeFileSync(join(root, 'bin/id'), '#!/bin/sh\necho 1000\n');
  writeFileSync(join(root, 'bin/npm'), `#!/bin/sh\n${npm}\n`);
  for (const name of ['id', 'npm']) chmodSync(join(root, 'bin', name), 0o755);
  const { stdout, status } = spawnSync('bash', [join(root, 'clone/.ci/run')], {
    encoding: 'utf8',
    env: { PATH: `${join(root, 'bin')}:${process.env.PATH}` },
  });
  return { last: stdout.trim().split('\n').at(-1), stdout, status };
};

it('passes and counts', () => {
  const { last, status, stdout } = runWith(
    'echo some words; echo "12 passed, 0 failed, 2 skipped"',
  );
  expect({ last, status }).toEqual({ last: '12 passed, 0 failed, 2 skipped', status: 0 });
  expect(stdout.match(/^\d+ passed/gm)).toHaveLength(1);
});

it('adds the slow tests where there are any', () => {
  const npm =
    'if [ "$3" = slow ]; then echo "3 passed, 1 failed, 0 skipped"; exit 1; fi; echo "12 passed, 0 failed, 2 skipped"';
  expect(runWith(npm, ['libs/a/x.slow.spec.ts'])).toMatchObject({
    last: '15 passed, 1 failed, 2 skipped',
    status: 1,
  });
});

it('fails when the tests crash, whatever they counted', () => {
  expect(runWith('exit 0')).toMatchObject({ last: '0 passed, 1 failed, 0 skipped', status: 1 });
  expect(runWith('echo "5 passed, 0 failed, 0 skipped"; exit 9')).toMatchObject({
    last: '5 passed, 1 failed, 0 skipped',
    status: 1,
  });
  expect(runWith('echo "5 passed, 1 failed, 0 skipped"; exit 0')).toMatchObject({ status: 1 });
});
