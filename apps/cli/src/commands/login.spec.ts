import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configurationPath } from '../configuration/stored-configuration.ts';
import { problem, tryCommand, withFolder, withServer, type Answer } from '../testing/trial.ts';

const me: Answer = {
  json: {
    id: 'x',
    name: 'Ada',
    email: 'ada@example.org',
    organizations: [{ id: 'o', slug: 'acme', name: 'Acme', role: 'owner', permissions: [] }],
  },
};
const stored = async (home: string): Promise<unknown> =>
  JSON.parse(await readFile(configurationPath({ env: {}, home }), 'utf8'));

describe('pitwall login', () => {
  it('stores what works, readable by its owner alone', async () => {
    await withFolder((home) =>
      withServer(
        () => me,
        async (url, requests) => {
          const { code, output } = await tryCommand(
            ['login', '--url', `${url}/`, '--token-stdin'],
            { home, env: {}, readInput: () => Promise.resolve('the-token\n') },
          );
          expect(code).toBe(0);
          expect(output).toContain('as Ada <ada@example.org> for acme');
          expect(output).not.toContain('the-token');
          expect(requests[0]).toMatchObject({
            path: '/api/v1/me',
            headers: { authorization: 'Bearer the-token' },
          });
          expect(await stored(home)).toEqual({ url, organization: 'acme', token: 'the-token' });
          const path = configurationPath({ env: {}, home });
          expect((await stat(path)).mode & 0o777).toBe(0o600);

          const again = await tryCommand(['status'], { home, env: {} });
          expect(again.output).toContain('acme (owner)');
          await chmod(path, 0o644);
          expect((await tryCommand(['status'], { home, env: {} })).messages).toContain(
            'others can read',
          );
          expect((await tryCommand(['logout'], { home, env: {} })).output).toContain('Removed');
          expect((await tryCommand(['logout'], { home, env: {} })).output).toBe(
            'Nothing was stored.\n',
          );
        },
      ),
    );
  });

  it('asks a person, the token without showing it', async () => {
    await withFolder((home) =>
      withServer(
        () => me,
        async (url) => {
          const asked: [string, boolean][] = [];
          const ask = (question: string, hidden: boolean) => {
            asked.push([question, hidden]);
            return Promise.resolve(hidden ? 'the-token' : url);
          };
          expect(
            (await tryCommand(['login'], { home, env: {}, interactive: true, ask })).code,
          ).toBe(0);
          expect(asked).toEqual([
            ['Address of the server: ', false],
            ['API token (not shown): ', true],
          ]);
        },
      ),
    );
  });

  it('stores nothing that does not work', async () => {
    await withFolder((home) =>
      withServer(
        () => problem(401, 'authentication.required', 'The token is not known.'),
        async (url) => {
          expect(
            (await tryCommand(['login', '--url', url], { home, env: { PITWALL_TOKEN: 'x' } })).code,
          ).toBe(4);
          await expect(stored(home)).rejects.toThrow('ENOENT');
        },
      ),
    );
  });

  it.each([
    [['--url', 'not an address'], {}, 2, 'is no address'],
    [['--url', 'ftp://example.org'], {}, 2, 'must begin with https://'],
    [['--url', 'https://u:p@example.org'], {}, 2, 'must not hold a user or password'],
    [[], {}, 2, 'Give the address of the server with --url.'],
    [['--url', 'https://example.org'], {}, 2, '--token-stdin or PITWALL_TOKEN'],
    [['--url', 'https://example.org'], { PITWALL_TOKEN: 'a b' }, 2, 'holds white space'],
  ])('refuses %j', async (parameters, env, code, message) => {
    await withFolder(async (home) => {
      const ended = await tryCommand(['login', ...parameters], { home, env });
      expect(ended.code).toBe(code);
      expect(ended.messages).toContain(message);
    });
  });

  it('refuses an organization that the token does not belong to', async () => {
    await withFolder((home) =>
      withServer(
        () => me,
        async (url) => {
          const ended = await tryCommand(['login', '--url', url, '-o', 'other'], {
            home,
            env: { PITWALL_TOKEN: 'x' },
          });
          expect(ended).toMatchObject({
            code: 4,
            messages: "The token's owner is not a member of other. Theirs: acme.\n",
          });
        },
      ),
    );
  });

  it('says what to do with a damaged configuration', async () => {
    await withFolder(async (home) => {
      const path = configurationPath({ env: {}, home });
      await mkdir(join(path, '..'), { recursive: true });
      await writeFile(path, '{', { mode: 0o600 });
      expect((await tryCommand(['systems'], { home, env: {} })).messages).toBe(
        `${path} is damaged. Run "pitwall login" again.\n`,
      );
    });
  });

  it('prefers the environment to what is stored', async () => {
    await withServer(
      () => ({ json: { items: [], next: null } }),
      async (url, requests) => {
        await tryCommand(['systems', '-o', 'flag'], {
          env: {
            PITWALL_URL: url,
            PITWALL_TOKEN: 'environment',
            PITWALL_ORGANIZATION: 'environment',
          },
        });
        expect(requests[0]).toMatchObject({
          path: '/api/v1/organizations/flag/systems?limit=100',
          headers: { authorization: 'Bearer environment' },
        });
      },
    );
  });
});
