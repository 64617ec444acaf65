import { execFileSync } from 'node:child_process';
import { withTree, type Tree } from './probe-trial.ts';

/** Where a test looks for git. */
export const searchPath = '/usr/local/bin:/usr/bin:/bin';

/** git as a test itself calls it. */
export const git = (directory: string, ...parameters: string[]): string =>
  execFileSync(
    'git',
    [
      '-c',
      'user.name=A',
      '-c',
      'user.email=a@example.org',
      '-c',
      'commit.gpgsign=false',
      '-c',
      'init.defaultBranch=main',
      ...parameters,
    ],
    {
      cwd: directory,
      encoding: 'utf8',
      env: { PATH: searchPath, HOME: directory, GIT_CONFIG_NOSYSTEM: '1' },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  ).trim();

/** A tree that is a repository with one commit. */
export const withRepository = <Result>(
  tree: Tree,
  use: (directory: string) => Promise<Result>,
): Promise<Result> =>
  withTree(tree, async (directory) => {
    git(directory, 'init', '-q');
    git(directory, 'add', '-A');
    git(directory, 'commit', '-qm', 'first');
    return use(directory);
  });
