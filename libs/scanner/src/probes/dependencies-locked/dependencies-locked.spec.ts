import { describe, expect, it } from 'vitest';
import { scanTree, tryProbe, type Tree } from '../../testing/probe-trial.ts';
import { dependenciesLocked } from './dependencies-locked.ts';

const manifest = { 'package.json': '{"dependencies":{"a":"1"}}' };
const bot = { '.github/dependabot.yml': 'version: 2\n' };

describe('dependencies-locked', () => {
  it.each<[string, Tree, string]>([
    ['a lock file and a bot', { ...manifest, ...bot, 'package-lock.json': '{}' }, 'present'],
    ['a lock file alone', { ...manifest, 'yarn.lock': '' }, 'partial'],
    ['no lock file', manifest, 'absent'],
    [
      'a workspace with one lock file above',
      {
        ...bot,
        'package.json': '{"workspaces":["a"]}',
        'a/package.json': '{"dependencies":{"b":"1"}}',
        'pnpm-lock.yaml': '',
      },
      'present',
    ],
    [
      'a second manifest without one',
      {
        'api/package.json': '{"dependencies":{"b":"1"}}',
        'api/package-lock.json': '{}',
        'web/package.json': '{"dependencies":{"c":"1"}}',
      },
      'partial',
    ],
    [
      'an example without one',
      {
        ...manifest,
        ...bot,
        'package-lock.json': '{}',
        'examples/package.json': '{"dependencies":{"c":"1"}}',
      },
      'present',
    ],
    [
      'documentation with loose requirements',
      {
        ...manifest,
        ...bot,
        'package-lock.json': '{}',
        'docs/requirements.txt': 'mkdocs>=1.6\n',
        'docs/site/package.json': '{"dependencies":{"c":"1"}}',
      },
      'present',
    ],
    [
      'a service with loose requirements',
      { ...manifest, ...bot, 'package-lock.json': '{}', 'api/requirements.txt': 'flask>=2\n' },
      'partial',
    ],
    ['a manifest without dependencies', { 'package.json': '{"name":"a"}' }, 'not_applicable'],
    ['a manifest that is no JSON', { 'package.json': '{' }, 'not_applicable'],
    [
      'Renovate inside the manifest',
      { 'package.json': '{"dependencies":{"a":"1"},\n"renovate": {}}', 'package-lock.json': '{}' },
      'present',
    ],
    ['loose requirements', { 'requirements.txt': 'flask>=2\nrequests\n' }, 'absent'],
    [
      'pinned requirements',
      {
        'requirements.txt':
          '# all of it\nflask==3.0.1\nrequests==2.31.0 ; python_version > "3.8"\n',
        ...bot,
      },
      'present',
    ],
    [
      'loose ones from which pinned ones are made',
      { 'requirements.in': 'flask\n', 'requirements.txt': 'flask==3.0.1\n', ...bot },
      'present',
    ],
    [
      'a development list beside a lock',
      {
        'pyproject.toml': '[project]\nname = "a"\ndependencies = ["flask"]\n',
        'uv.lock': '',
        'requirements-dev.txt': 'pytest\n',
        ...bot,
      },
      'present',
    ],
    [
      'Poetry without a lock',
      { 'pyproject.toml': '[tool.poetry]\nname = "a"\n[tool.poetry.dependencies]\nflask = "*"\n' },
      'absent',
    ],
    [
      'Pipfile with its lock',
      { Pipfile: '[packages]\nflask = "*"\n', 'Pipfile.lock': '{}', ...bot },
      'present',
    ],
  ])('judges %s', async (_name, tree, outcome) => {
    expect((await tryProbe(dependenciesLocked, tree)).outcome).toBe(outcome);
  });

  it('does not hold it against a published archive', async () => {
    const report = await scanTree(manifest, { probes: [dependenciesLocked] });
    expect(report.findings[0]?.outcome).toBe('not_visible');
  });
});
