import { describe, expect, it } from 'vitest';
import { placesOf, tryProbe, type Tree } from '../../testing/probe-trial.ts';
import { ciRunsTests } from './ci-runs-tests.ts';

const workflow = (command: string) =>
  `on: push\njobs:\n  a:\n    steps:\n      - uses: actions/checkout@v4\n      - run: ${command}\n`;
const tests: Tree = { 'test/a.test.js': '' };

describe('ci-runs-tests', () => {
  it.each([
    'npm test',
    'npm run test:unit',
    'pnpm -r test',
    'yarn mocha',
    'npx vitest run',
    'pytest -q',
    'python manage.py test',
    'tox',
    'go test ./...',
    'make test',
    'poetry run pytest',
    'bash scripts/test.sh',
    'npx nx affected -t lint test',
    'npm ci && npm test',
    'bundle exec rspec',
    'composer test',
    'composer run-script --timeout=0 test:unit',
  ])('takes "%s" as running tests', async (command) => {
    const finding = await tryProbe(ciRunsTests, {
      ...tests,
      '.github/workflows/ci.yml': workflow(command),
    });
    expect(finding.outcome).toBe('present');
    expect(placesOf(finding)).toEqual(['.github/workflows/ci.yml:6']);
  });

  it.each([
    'npm ci',
    'npm install',
    'npm run build',
    'git add .',
    'docker pull image:latest',
    'cat contest.txt',
    'echo available',
    'npx tape-measure',
    'npm run lint',
    'composer install --prefer-dist',
    'composer run lint',
  ])('does not take "%s" as running tests', async (command) => {
    expect(
      (await tryProbe(ciRunsTests, { ...tests, '.github/workflows/ci.yml': workflow(command) }))
        .outcome,
    ).toBe('partial');
  });

  it.each<[string, Tree, string]>([
    ['neither', { 'a.js': '' }, 'absent'],
    ['tests without a pipeline', tests, 'partial'],
    ['a pipeline without tests', { '.github/workflows/ci.yml': workflow('npm test') }, 'partial'],
    [
      'a test script that says there are none',
      {
        ...tests,
        'package.json': '{"scripts":{"test":"echo \\"Error: no test specified\\" && exit 1"}}',
        '.github/workflows/ci.yml': workflow('npm test'),
      },
      'partial',
    ],
    [
      'a pipeline from elsewhere',
      { ...tests, '.gitlab-ci.yml': 'include:\n  - template: x\n' },
      'not_visible',
    ],
    ['a pipeline that is no YAML', { ...tests, '.gitlab-ci.yml': 'a: [\n' }, 'not_visible'],
    [
      'GitLab',
      { ...tests, '.gitlab-ci.yml': 'unit:\n  script:\n    - npm ci\n    - npm test\n' },
      'present',
    ],
    [
      'CircleCI',
      {
        ...tests,
        '.circleci/config.yml':
          'jobs:\n  a:\n    steps:\n      - run:\n          name: x\n          command: npm test\n',
      },
      'present',
    ],
    [
      'Jenkins',
      {
        ...tests,
        Jenkinsfile: "pipeline { stages { stage('t') { steps {\n sh 'npm test'\n} } } }",
      },
      'present',
    ],
    [
      'a step that is commented out',
      {
        ...tests,
        '.github/workflows/ci.yml':
          'jobs:\n  a:\n    steps:\n      # - run: npm test\n      - run: ls\n',
      },
      'partial',
    ],
  ])('judges %s', async (_name, tree, outcome) => {
    expect((await tryProbe(ciRunsTests, tree)).outcome).toBe(outcome);
  });
});
