import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact, REDACTED } from './redact.ts';

describe('redact', () => {
  it.each([
    ["secret: 'keyboard cat',", 'keyboard'],
    ['"password": "hunter2"', 'hunter2'],
    ["process.env.JWT_SECRET || 'superSecret'", 'superSecret'],
    ["SECRET_KEY = os.environ.get('SECRET_KEY', 'change-me')", 'change-me'],
    ["os.environ.get('SECRET_KEY') or 'never-guess'", 'never-guess'],
    ["jwt.sign(user, secret, 'abcdef')", 'abcdef'],
    ['DATABASE_PASSWORD=s3cr3t', 's3cr3t'],
    ['  api_key: abcdef123456', 'abcdef123456'],
    ['postgres://app:pa55word@db/x', 'pa55word'],
    ['-----BEGIN PRIVATE KEY-----\nMIIEabc', 'MIIEabc'],
    ['x = "aB3dE5gH7jK9mN1pQ3sT5vX7zB9dF1hJ3"', 'aB3dE5gH7jK9'],
    ['digest 0123456789abcdef0123456789abcdef', '0123456789abcdef'],
  ])('hides what is secret in %s', (text, secret) => {
    const result = redact(text);
    expect(result).toContain(REDACTED);
    expect(result).not.toContain(secret);
  });

  it.each([
    "app.get('/tokens', list)",
    "const session = require('express-session');",
    'store: new MemoryStore({',
    "Buffer.from(secret, 'hex')",
    'CREATE INDEX "Post_authorId_idx" ON "Post"("authorId");',
  ])('leaves %s as it is', (text) => {
    expect(redact(text, false)).toBe(text);
  });

  // Put together here, so that no scanner of secrets takes them for real ones.
  const random = 'Zx9Kq2Lm7Rt4Vb8N';
  it.each([
    ['an access key', `key AKIA${'IOSFODNN7EXAMPLE'}`, 'IOSFODNN7'],
    ['the secret of an access key', `aws_secret_access_key = wJalr/${random}/bPxRfiCY`, 'wJalr'],
    ...['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_', 'glpat-', 'glrt-', 'gldt-'].map(
      (start) => [`a token ${start}`, `x ${start}${random}_${random}`, random],
    ),
    ...['xoxb-', 'xoxp-', 'xoxc-', 'xoxd-', 'xoxe.xoxp-', 'xapp-'].map((start) => [
      `a token ${start}`,
      `x ${start}1-${random}`,
      random,
    ]),
    ...['sk_live_', 'rk_test_', 'whsec_', 'npm_', 'pypi-', 'hvs.', 'dop_v1_', 'hf_', 'ya29.'].map(
      (start) => [`a key ${start}`, `x ${start}${random}`, random],
    ),
    ['a key of a model', `x sk-proj-${random}${random}`, random],
    ['a signed token', `x eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIx.${random}`, random],
    ['an encrypted token', `x eyJhbGciOiJSU0EtT0FF.abcdefghij.klmnopqrst.uvwxyz.${random}`, random],
    ['a webhook', `https://hooks.slack.com/services/T0/B0/${random}`, random],
    ['a key of OpenPGP', `-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQOYBF`, 'lQOYBF'],
    ['a key of SSH', `-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNz`, 'b3BlbnNz'],
    ['a password with an at sign', 'postgres://app:pa@55word@db/x', '55word'],
    ['a password with a slash', 'postgres://app:pa/55word@db/x', '55word'],
    ['a password without a user', 'redis://:hunter2@cache:6379/0', 'hunter2'],
    ['a connection string', '"Server=db;User Id=sa;Password=hunter2;"', 'hunter2'],
    ['a key of a storage account', 'x;AccountKey=abcdef==;EndpointSuffix=y', 'abcdef'],
    ['a token of an address', "fetch('https://a.io/x?page=1&access_token=hunter2')", 'hunter2'],
    ['a header', 'curl -H "Authorization: Bearer hunter22" x', 'hunter22'],
    ['an element', '<password>hunter2</password>', 'hunter2'],
    ['a default in a quoted template', 'password: "${DB_PASSWORD:-hunter2}"', 'hunter2'],
    ['a default in a template', 'POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:-hunter2}', 'hunter2'],
    ['a default of Spring', 'spring.datasource.password=${DB_PASSWORD:hunter2}', 'hunter2'],
    ['a short name', 'SMTP_PASS=hunter2', 'hunter2'],
    ['a name with a hyphen', 'x-api-key: hunter2', 'hunter2'],
    ['a key that signs', 'SESSION_SIGNING_KEY=hunter2', 'hunter2'],
    ["a framework's key", 'APP_KEY=base64:aHVudGVyMg==', 'aHVudGVyMg'],
    ['a variable before a command', 'run: PGPASSWORD=hunter2 psql', 'hunter2'],
    ['a variable after another', 'ENV HOST=db DB_PASSWORD=hunter2', 'hunter2'],
    ['a variable without a sign', 'ENV DB_PASSWORD hunter2', 'hunter2'],
    ['an option', 'command: redis-server --requirepass hunter2', 'hunter2'],
    ['a variable on two lines', '- name: DB_PASSWORD\n  value: hunter2', 'hunter2'],
    ['a secret of Kubernetes', 'kind: Secret\nstringData:\n  smtp: hunter2\n', 'hunter2'],
  ])('hides %s', (_name, text, secret) => {
    expect(redact(text)).toContain(REDACTED);
    expect(redact(text)).not.toContain(secret);
  });

  const hex = '0123456789abcdef';
  const [commit, digest] = [`${hex}${hex}01234567`, hex.repeat(4)];
  it.each([
    `FROM node:22@sha256:${digest}`,
    `image: ghcr.io/a/b@sha256:${digest}`,
    `--hash=sha256:${digest}`,
    `"integrity": "sha512-${'aB3+'.repeat(21)}ab=="`,
    `golang.org/x/net v0.1.0 h1:${'aB3+'.repeat(10)}abc=`,
    `- uses: actions/checkout@${commit} # v4`,
    `- uses: "actions/cache/restore@${commit}"`,
    `rev: ${commit}`,
    `source = "git::https://example.com/vpc.git?ref=${commit}"`,
    `"resolved": "git+ssh://git@github.com/a/b.git#${commit}"`,
    `https://github.com/a/b/blob/${commit}/README.md`,
    'id: 123e4567-e89b-42d3-a456-426614174000',
    `-----BEGIN CERTIFICATE-----\n${'aB3+'.repeat(16)}\nabc=\n-----END CERTIFICATE-----`,
    `-----BEGIN PUBLIC KEY-----\n${'aB3+'.repeat(16)}\n-----END PUBLIC KEY-----`,
    `ssh-ed25519 AAAAC3Nz${'aB3+'.repeat(12)} me@example.com`,
    `ssh-rsa AAAAB3Nz${'aB3/'.repeat(60)}==`,
    'POSTGRES_PASSWORD: ${POSTGRES_PASSWORD}',
    'password: "${DB_PASSWORD:?is not set}"',
    'url: postgres://app:${PASSWORD}@db/x',
    'token: "${{ secrets.TOKEN }}"',
    'image: registry:5000/team/app@sha256',
    'see http://localhost:3000/@scope/package',
    "author: 'Ada'",
    "passport.use('local')",
  ])('shows what is public in %s', (text) => {
    expect(redact(text)).toBe(text);
  });

  it('hides a digest that is named a secret, and what stands beside a public one', () => {
    expect(redact(`API_TOKEN=sha256:${digest}`)).not.toContain(hex);
    expect(redact(`client_secret: "sha256:${digest}"`)).not.toContain(hex);
    expect(redact(`sha256:${digest} ${digest}`)).toBe(`sha256:${digest} ${REDACTED}`);
    expect(redact(`key ${commit}`)).toBe(`key ${REDACTED}`);
  });

  it('leaves expressions of code alone, but not values of environment files', () => {
    expect(redact('secret: config.site.secret,', false)).toBe('secret: config.site.secret,');
    expect(redact('SECRET=config.site.secret')).not.toContain('site');
  });

  it('takes a template for no secret, and a secret for no template', () => {
    expect(redact("password = '%(password)s'", false)).toContain('%(password)s');
    expect(redact("password: '%__aaa'", false)).not.toContain('%__aaa');
  });

  it('never shows a quoted value of a secret key, whatever it holds', () => {
    const value = fc
      .stringMatching(/^[A-Za-z0-9!@#%^&*()_+ -]{6,40}$/)
      .filter((text) => !/^sha\d|^base64|^latin1|^%\(\w+\)[sd]$/.test(text));
    fc.assert(
      fc.property(
        fc.constantFrom('password', 'apiKey', 'client_secret', 'JWT_SECRET', 'authToken'),
        value,
        (key, secret) => {
          expect(redact(`${key}: '${secret}'`, false)).not.toContain(`'${secret}'`);
        },
      ),
    );
  });

  // Each of these took minutes while a repetition was unbounded.
  it.each([
    ['password: "'.repeat(20_000)],
    ['a:/'.repeat(50_000)],
    ['A-b'.repeat(50_000)],
    ['auth'.repeat(40_000)],
    ['\n'.repeat(100_000)],
    ['-----BEGIN CERTIFICATE-----\n'.repeat(5_000)],
    ['-----BEGIN CERTIFICATE-----aB3+'.repeat(5_000)],
    ['github/'.repeat(20_000)],
    ['a/b@'.repeat(30_000)],
    ['stringData:\n  a: a long value\n'.repeat(5_000)],
    ['name: TOKEN\n'.repeat(10_000)],
    ['${key'.repeat(20_000)],
    ['a://b:c@'.repeat(10_000)],
    [`${'0123456789abcdef'.repeat(2)}-`.repeat(3_000)],
  ])('ends on hostile text', (text) => {
    expect(redact(text).length).toBeLessThanOrEqual(text.length);
  });
});
