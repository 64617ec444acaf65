import { chmod, readdir, readFile, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { scan } from '@pitwall/scanner';
import { describe, expect, it } from 'vitest';
import { cloneWorld } from './clone-world.ts';

const world = cloneWorld();

describe('a clone', () => {
  it('is scanned as the code itself would be, with ages from the history', async () => {
    const repository = await world.server.repository('acme/shop', {});
    await repository.commit({ 'a.js': 'old\n', 'package-lock.json': '{}' }, { day: '2020-01-05' });
    const commit = await repository.commit({ 'src/b.js': 'new\n' });
    const tree = await world.checkedOut(await world.begin('acme/shop'));
    const report = await scan(tree);
    expect(report.source).toEqual({
      commit,
      branch: 'main',
      repository: `${world.server.origin}/acme/shop`,
      modified: false,
    });
    expect(report.statistics.files).toBe(3);
    const own = await scan(repository.folder);
    const told = ({ findings }: typeof own) =>
      findings.map(({ probe, outcome, message }) => ({ probe, outcome, message }));
    expect(told(report)).toEqual(told(own));
  });

  it('brings only what a scan reads: no old content, and nothing that is too large', async () => {
    const repository = await world.server.repository('acme/large', {
      'a.txt': 'x'.repeat(300_000),
    });
    await repository.commit({ 'a.txt': 'small', 'big.bin': Buffer.alloc(3_000_000, 'y') });
    const clone = await world.begin('acme/large');
    const tree = await world.checkedOut(clone);
    expect(await readFile(join(tree, 'a.txt'), 'utf8')).toBe('small');
    // A hole of the size that is too large: it is said to be unread, and takes no room.
    const hole = await stat(join(tree, 'big.bin'));
    expect([hole.size, hole.blocks]).toEqual([1_000_001, 0]);
    const { execFileSync } = await import('node:child_process');
    const missing = execFileSync(
      'git',
      ['rev-list', '--objects', '--all', '--missing=print', '--no-object-names'],
      { env: { PATH: process.env['PATH'], GIT_DIR: clone.folder, GIT_ALLOW_PROTOCOL: 'none' } },
    );
    expect(String(missing).match(/^\?/gm)).toHaveLength(2);
  });

  it('says of a file that is too large that it was not read, as where the code is', async () => {
    const large = `${'-- a comment\n'.repeat(90_000)}create index on posts (author);\n`;
    const repository = await world.server.repository('acme/schema', {
      'migrations/1.sql': 'create table posts (author uuid references users (id));\n',
      'migrations/2.sql': large,
      'src/generated.js': `// x\n${'y();\n'.repeat(200_000)}`,
    });
    const report = await scan(await world.checkedOut(await world.begin('acme/schema')));
    expect(report.source.modified).toBe(false);
    expect(report.skipped).toEqual([
      { path: 'migrations/2.sql', reason: 'larger than 1000 kB' },
      { path: 'src/generated.js', reason: 'larger than 1000 kB' },
    ]);
    // The index may be in what was not read.
    const keys = report.findings.find(({ probe }) => probe === 'foreign-key-indexes');
    expect(keys?.outcome).toBe('not_visible');
    const own = await scan(repository.folder);
    expect(own.skipped).toEqual(report.skipped);
    expect(own.findings.map(({ outcome }) => outcome)).toEqual(
      report.findings.map(({ outcome }) => outcome),
    );
  });

  it('tells how old lines are, and who states a suppression, as where the code is', async () => {
    const lines = (middle: string, last = '') =>
      `a();\n// TODO: mend this\n${middle};\n// FIXME: and this\n${last}`;
    const repository = await world.server.repository('acme/ages', {});
    await repository.commit({ 'src/a.js': lines('b()') }, { day: '2020-01-05' });
    await repository.commit({ 'src/a.js': lines('c()'), 'b.js': 'x' }, { day: '2021-02-06' });
    const stated = '// pitwall-ignore outgoing-call-time-limits (elsewhere): the mesh does\n';
    const call = `const axios = require('axios');\n${stated}axios.get('x');\n`;
    await repository.commit({ 'src/a.js': lines('d()', 'e();\n'), 'src/c.js': call }, { day: '2022-03-07' }); // prettier-ignore
    await repository.commit({ 'src/c.js': `${call}f();\n` }, { day: '2023-04-08' });
    const report = await scan(await world.checkedOut(await world.begin('acme/ages')));
    const debt = report.findings.find(({ probe }) => probe === 'debt-comments');
    expect(debt?.message).toContain('The oldest is of 2020-01-05 (src/a.js:2)');
    expect(report.suppressed).toMatchObject([{ statedBy: { name: 'Ana', on: '2022-03-07' } }]);
    const own = await scan(repository.folder);
    expect(own.findings.find(({ probe }) => probe === 'debt-comments')?.message).toBe(
      debt?.message,
    );
  });

  it('writes no link, no submodule, nothing outside and nothing into the repository itself', async () => {
    const repository = await world.server.repository('acme/hostile', { 'a.js': 'x' });
    await symlink('/etc/passwd', join(repository.folder, 'passwd'));
    await symlink('..', join(repository.folder, 'up'));
    await chmod(join(repository.folder, 'a.js'), 0o755);
    await repository.commit({ '.gitmodules': '[submodule "s"]\n\tpath = s\n\turl = ../other\n' });
    const head = repository.git('rev-parse', 'HEAD');
    repository.git('update-index', '--add', '--cacheinfo', `160000,${head},s`);
    repository.git('commit', '-qm', 'a submodule');
    // git itself refuses to add these: a stranger's server does not.
    const blob = repository.git('rev-parse', 'HEAD:a.js');
    const { execFileSync } = await import('node:child_process');
    const made = (input: string, ...parameters: string[]) =>
      execFileSync('git', parameters, { cwd: repository.folder, input, encoding: 'utf8' }).trim();
    const inner = made(`100644 blob ${blob}\tconfig\n`, 'mktree');
    const top = repository.git('ls-tree', 'HEAD');
    const tree = made(
      `${top}\n040000 tree ${inner}\t.GIT\n040000 tree ${inner}\t..\n100644 blob ${blob}\tback\\slash\n`,
      'mktree',
    );
    const commit = repository.git('commit-tree', tree, '-p', 'HEAD', '-m', 'evil');
    repository.git('update-ref', 'refs/heads/main', commit);
    const written = await world.checkedOut(await world.begin('acme/hostile'));
    expect((await readdir(written)).sort()).toEqual(['.git', '.gitmodules', 'a.js']);
    expect((await readdir(world.folder)).sort()).toEqual(['repository', 'tree']);
    expect(await readFile(join(world.folder, 'repository', 'config'), 'utf8')).toContain('[core]');
  });

  it('follows no program, filter or store that the repository names', async () => {
    const repository = await world.server.repository('acme/filters', {
      '.gitattributes': '*.js filter=trap diff=trap\n*.bin filter=lfs\n',
      'a.js': 'x',
      'b.bin': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n',
      '.lfsconfig': `[lfs]\n\turl = ${world.server.origin}/lfs\n`,
    });
    expect(repository.git('status', '--short')).toBe('');
    const tree = await world.checkedOut(await world.begin('acme/filters'));
    expect(await readFile(join(tree, 'b.bin'), 'utf8')).toMatch(/^version https/);
    expect(world.server.calls.filter(({ call }) => call.includes('lfs'))).toEqual([]);
  });
});
