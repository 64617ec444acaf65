import { execFile } from 'node:child_process';

export interface GitOptions {
  /** Where to look for git: a PATH. The system's default path when not given. */
  searchPath?: string | undefined;
  signal?: AbortSignal | undefined;
  /** Milliseconds after which git is stopped. */
  timeout?: number;
}

/** git could not be run, or refused. */
export class GitError extends Error {
  override readonly name = 'GitError';
  constructor(
    message: string,
    /** All that git said, bounded. */
    readonly said = message,
  ) {
    super(message);
  }
}

/** What no repository of ours lets git run: each line names a program, or a place that could name one. */
export const NEUTRAL_CONFIGURATION = `[core]
\tbare = true
\tfsmonitor = false
\thooksPath = /dev/null
\tpager = cat
\tattributesFile = /dev/null
\texcludesFile = /dev/null
\tsshCommand = false
\taskPass = false
[protocol]
\tallow = never
[gc]
\tauto = 0
[maintenance]
\tauto = false
[log]
\tshowSignature = false
`;

/** How git is run in a repository of ours. */
export interface GitRun extends GitOptions {
  /** The repository: made by us, with a configuration that names no program. */
  folder: string;
  /** Beside what keeps git to itself; may open a protocol again. */
  environment?: Readonly<Record<string, string>>;
  input?: string;
}

/**
 * Runs one command of git in a repository of ours, apart from all configuration of the machine and its people,
 * and gives its output. No protocol is open unless the environment says so.
 * @throws GitError with the first line of what git said; the signal's AbortError
 */
export const runGit = (
  { folder, environment = {}, input = '', searchPath, signal, timeout = 60_000 }: GitRun,
  parameters: readonly string[],
): Promise<Buffer> => {
  const env: Record<string, string> = {
    ...(searchPath === undefined ? {} : { PATH: searchPath }),
    HOME: folder,
    LC_ALL: 'C',
    GIT_DIR: folder,
    GIT_OBJECT_DIRECTORY: `${folder}/objects`,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_PAGER: 'cat',
    GIT_EDITOR: 'false',
    ...environment,
  };
  const flags = [
    '--no-pager',
    '--no-optional-locks',
    '--literal-pathspecs',
    '-c',
    'safe.directory=*',
  ];
  return new Promise((fulfill, reject) => {
    const child = execFile(
      'git',
      [...flags, ...parameters],
      {
        cwd: folder,
        env,
        encoding: 'buffer',
        maxBuffer: 256_000_000,
        timeout,
        signal,
        killSignal: 'SIGKILL',
        windowsHide: true,
      },
      (error, stdout, stderr) => {
        if (!error) fulfill(stdout);
        else if (error.name === 'AbortError') reject(error);
        else if (error.code === 'ENOENT') reject(new GitError('git is not installed'));
        else {
          const said = stderr.toString('utf8').trim().slice(0, 10_000);
          reject(new GitError(said.split('\n')[0] || error.message, said));
        }
      },
    );
    // A git that ends early closes its input; its status tells why.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
};
