import { describe, expect, it } from 'vitest';
import { tryProbe, type Tree } from '../../testing/probe-trial.ts';
import { defaultSecrets } from './default-secrets.ts';

const look = (tree: Tree) => tryProbe(defaultSecrets, tree);

describe('default-secrets', () => {
  it.each([
    [
      'a session secret',
      "const session = require('express-session');\napp.use(session({ secret: 'keyboard-cat' }));",
      'absent',
      'high',
    ],
    [
      'a fallback',
      "import jwt from 'jsonwebtoken';\njwt.sign(user, process.env.JWT_SECRET || 'superSecret');",
      'absent',
      'medium',
    ],
    [
      'a secret in a constant',
      "import jwt from 'jsonwebtoken';\nconst key = 'superSecret';\njwt.verify(token, key);",
      'absent',
      'high',
    ],
    [
      'a secret of the module of NestJS',
      "import { JwtModule } from '@nestjs/jwt';\nJwtModule.register({ secret: 'superSecret' });",
      'absent',
      'high',
    ],
    [
      'a cookie secret',
      "import cookieParser from 'cookie-parser';\napp.use(cookieParser('mysecret'));",
      'absent',
      'high',
    ],
    [
      'a secret from the environment',
      "import jwt from 'jsonwebtoken';\njwt.sign(user, process.env.JWT_SECRET);",
      'present',
      'low',
    ],
    [
      'a secret from a configuration',
      "import jwt from 'jsonwebtoken';\njwt.sign(user, config.get('auth.secret'));",
      'present',
      'low',
    ],
    [
      'decoding without a secret',
      "import jwt from 'jsonwebtoken';\njwt.decode(token, { complete: true });",
      'not_visible',
      'low',
    ],
    [
      'a fallback for something harmless',
      "const port = process.env.PORT || '3000';",
      'not_visible',
      'low',
    ],
    ['a comment', "// jwt.sign(user, 'superSecret')", 'not_visible', 'low'],
  ])('judges %s', async (_name, code, outcome, confidence) => {
    expect(await look({ 'src/app.ts': code })).toMatchObject({ outcome, confidence });
  });

  it.each([
    ['a literal', "export default { cookieSecret: 'session_cookie_secret_key' };", 'absent'],
    ['the name of a variable', "export default { cookieSecret: 'COOKIE_SECRET' };", 'not_visible'],
    ['the path of a setting', "export default { jwtSecret: 'auth.jwt.secret' };", 'not_visible'],
    ['a text for people', "export default { secretKey: 'Enter the secret key' };", 'not_visible'],
    ['an empty one', "export default { jwtSecret: '' };", 'not_visible'],
  ])('reads %s in a configuration file', async (_name, code, outcome) => {
    expect((await look({ 'config/default.js': code })).outcome).toBe(outcome);
    expect((await look({ 'config/development.js': code })).outcome).toBe('not_visible');
  });

  it.each([
    ['Django', 'settings.py', 'SECRET_KEY = "django-insecure-abc"\n', 'absent'],
    [
      'a default of the look-up',
      'settings.py',
      'SECRET_KEY = os.environ.get("SECRET_KEY", "change-me")\n',
      'absent',
    ],
    [
      'a default by or',
      'config.py',
      "SECRET_KEY = os.environ.get('SECRET_KEY') or 'you-will-never-guess'\n",
      'absent',
    ],
    ['a short default', 'settings.py', 'SECRET_KEY = envsecret("SECRET_KEY", "---")\n', 'absent'],
    [
      'a default that Django does not start with',
      'settings.py',
      'SECRET_KEY = os.environ.get("SECRET_KEY", "")\n',
      'present',
    ],
    ['no default', 'settings.py', 'SECRET_KEY = os.environ["SECRET_KEY"]\n', 'present'],
    ['a name in a look-up', 'settings.py', 'SECRET_KEY = env("SECRET_KEY")\n', 'present'],
    ['Flask', 'app.py', "app.config['SECRET_KEY'] = 'dev-secret-key'\n", 'absent'],
    ['a generated one', 'config.py', 'SECRET_KEY: str = secrets.token_urlsafe(32)\n', 'present'],
    [
      'settings for development',
      'settings/dev.py',
      'SECRET_KEY = "django-insecure-abc"\n',
      'not_visible',
    ],
    [
      'a class for development',
      'config.py',
      'class DevConfig:\n    SECRET_KEY = "dev-secret"\n',
      'not_visible',
    ],
  ])('judges %s', async (_name, path, code, outcome) => {
    expect((await look({ [path]: code })).outcome).toBe(outcome);
  });

  it('knows layered settings', async () => {
    expect(
      (
        await look({
          'settings/base.py': 'SECRET_KEY = "django-insecure-abc"\n',
          'settings/production.py': 'SECRET_KEY = os.environ["SECRET_KEY"]\n',
        })
      ).outcome,
    ).toBe('partial');
  });

  it('does not show what it found', async () => {
    const finding = await look({
      'config.py': "SECRET_KEY = os.environ.get('SECRET_KEY') or 'you-will-never-guess'\n",
    });
    expect(JSON.stringify(finding)).not.toContain('never-guess');
  });
});
