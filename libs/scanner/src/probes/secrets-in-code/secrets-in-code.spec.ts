import { describe, expect, it } from 'vitest';
import { placesOf, tryProbe, type Tree } from '../../testing/probe-trial.ts';
import { secretsInCode } from './secrets-in-code.ts';

const look = (tree: Tree) => tryProbe(secretsInCode, tree);
// Put together at run time, so that this file itself holds none.
const joined = (...parts: string[]) => parts.join('');
const github = joined('ghp_', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8');
const slack = joined('xoxb-', '123456789012-123456789012-abcdEFGHijklMNOPqrstUVwx');
const aws = joined('k7MDENG4bPxRfiCYwJalrXUtnFEMI', 'Q7MDENGbPxR');
const privateKey = joined(
  '-----BEGIN RSA ',
  'PRIVATE KEY-----\n',
  'MIIEpAIBAAKCAQEA7bq2Jk4vCkV1sVh2YdX0pY5J3m8o9uQn\n'.repeat(20),
  '-----END RSA ',
  'PRIVATE KEY-----\n',
);
const npm = joined(
  '//registry.example.org/:_authToken=npm_',
  'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8',
);
const sendgrid = joined(
  'SG.',
  'APhb3zgjtx3hajdas1TjBB',
  '.',
  'H7Xgbba3afgKSfyB720aDwLPm2lS3AqhfWq_Tb2TqKw',
);

describe('secrets-in-code', () => {
  it.each([
    ['GitHub', 'src/a.js', `const token = '${github}';`],
    ['Slack', 'src/a.py', `TOKEN = "${slack}"`],
    ['AWS', 'src/a.js', `const aws_secret_access_key = '${aws}';`],
    ['a private key', 'certs/server.key', privateKey],
    ['npm', '.npmrc', npm],
    ['SendGrid', 'config.yml', `key: ${sendgrid}`],
    [
      'an address with a password',
      'src/a.js',
      `fetch('https://${joined('svc:', 'Kq7vL2xN9')}@api.internal.acme.io/x');`,
    ],
  ])('finds a secret of %s and does not show it', async (_name, path, text) => {
    const finding = await look({ [path]: text });
    expect(finding).toMatchObject({ outcome: 'absent', suggests: 'absent' });
    expect(placesOf(finding)).toEqual([`${path}:1`]);
    const shown = JSON.stringify(finding);
    for (const secret of [
      github,
      slack,
      aws,
      sendgrid,
      'MIIEpAIBAAKCAQEA',
      'Kq7vL2xN9',
      'npm_a1B2',
    ])
      expect(shown).not.toContain(secret);
  });

  it.each([
    ['in tests', { 'test/a.js': `const token = '${github}';` }],
    ['in examples', { 'examples/a.js': `const token = '${github}';` }],
    ["a key of one's own machine", { 'apps/client/localhost.pem': privateKey }],
    ['in the documentation', { 'README.md': `token: ${github}` }],
    [
      'an example of an address',
      { 'a.js': "connect('postgres://user:password@localhost:5432/app');" },
    ],
    [
      'an address of the compose network',
      { 'compose.yml': 'a: postgres://app:s3cr3tpw@db:5432/app\n' },
    ],
    [
      'an address in a comment',
      { 'a.js': `// https://${joined('svc:', 'Kq7vL2xN9')}@api.internal.acme.io/x` },
    ],
    ['a file that git ignores', { '.gitignore': '.env\n', '.env': `TOKEN=${github}` }],
  ])('does not accuse %s', async (_name, tree) => {
    expect((await look(tree)).outcome).toBe('present');
  });

  it('is surer where a scanner watches', async () => {
    expect(await look({ 'a.js': '' })).toMatchObject({
      outcome: 'present',
      confidence: 'low',
      suggests: 'partial',
    });
    expect(
      await look({
        '.github/workflows/a.yml':
          'jobs:\n  a:\n    steps:\n      - uses: gitleaks/gitleaks-action@v2\n',
      }),
    ).toMatchObject({ outcome: 'present', confidence: 'medium' });
  });
});
