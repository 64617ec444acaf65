import { execFileSync, spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files by path; null removes one. */
export type GitTree = Readonly<Record<string, string | Buffer | null>>;

/** A repository on this machine that a `GitServer` serves. */
export interface ServedRepository {
  /** `owner/name`. */
  name: string;
  /** Its work tree, for what a test does with git itself. */
  folder: string;
  /** Changes files on a branch and commits; gives the commit. */
  commit(tree: GitTree, options?: { branch?: string; day?: string }): Promise<string>;
  git(...parameters: string[]): string;
}

/** git's own server program behind HTTP on this machine. */
export interface GitServer {
  origin: string;
  /** Values of `Authorization` that it takes; everybody reads while there is none. */
  authorizations: Set<string>;
  /** Method, path and query of each call, in order, and what it gave as `Authorization`. */
  calls: { call: string; authorization: string | undefined }[];
  /** Answers instead of git, where it says true. */
  instead: (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;
  repository(name: string, tree: GitTree): Promise<ServedRepository>;
  close(): Promise<void>;
}

const AUTHOR = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org'];
const PLAIN = ['-c', 'commit.gpgsign=false', '-c', 'init.defaultBranch=main'];

export async function startGitServer(): Promise<GitServer> {
  const root = await mkdtemp(join(tmpdir(), 'pitwall-git-server-'));
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  const state: Omit<GitServer, 'origin'> = {
    authorizations: new Set(),
    calls: [],
    instead: () => false,
    repository: (name, tree) => serve(root, name, tree),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(root, { recursive: true, force: true });
    },
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { authorization } = request.headers;
    state.calls.push({ call: `${request.method} ${request.url}`, authorization });
    if (await state.instead(request, response)) return;
    if (state.authorizations.size > 0 && !state.authorizations.has(authorization ?? '')) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
      return;
    }
    backend(root, request, response);
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, { origin: `http://127.0.0.1:${port}` });
}

async function serve(root: string, name: string, tree: GitTree): Promise<ServedRepository> {
  const folder = join(root, name);
  await mkdir(folder, { recursive: true });
  const git = (...parameters: string[]): string =>
    execFileSync('git', [...AUTHOR, ...PLAIN, ...parameters], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: '/usr/local/bin:/usr/bin:/bin',
        HOME: folder,
        GIT_CONFIG_NOSYSTEM: '1',
        ...DAY.of,
      },
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  git('init', '-q');
  git('config', 'uploadpack.allowFilter', 'true');
  git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  git('config', 'http.receivepack', 'false');
  const repository: ServedRepository = {
    name,
    folder,
    git,
    async commit(changes, { branch, day } = {}) {
      if (branch !== undefined) git('checkout', '-q', '-B', branch);
      for (const [path, content] of Object.entries(changes)) {
        const place = join(folder, path);
        if (content === null) await rm(place, { force: true });
        else {
          await mkdir(dirname(place), { recursive: true });
          await writeFile(place, content);
        }
      }
      DAY.of =
        day === undefined
          ? {}
          : { GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` };
      git('add', '-A', '-f');
      git('commit', '-q', '--allow-empty', '-m', 'a change');
      DAY.of = {};
      return git('rev-parse', 'HEAD');
    },
  };
  if (Object.keys(tree).length > 0) await repository.commit(tree);
  return repository;
}

/** Of the commit that is made at this moment. */
const DAY: { of: Record<string, string> } = { of: {} };

/** One request through `git http-backend`, which speaks CGI. */
function backend(root: string, request: IncomingMessage, response: ServerResponse): void {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  const child = spawn('git', ['http-backend'], {
    env: {
      PATH: '/usr/local/bin:/usr/bin:/bin',
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_VALUE_0: '*',
      REQUEST_METHOD: request.method ?? 'GET',
      PATH_INFO: pathname.replace(/^(\/[^/]+\/[^/]+?)(?:\.git)?\//, '$1/.git/'),
      QUERY_STRING: search.slice(1),
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: String(request.headers['content-encoding'] ?? ''),
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      REMOTE_ADDR: '127.0.0.1',
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  child.stdin.on('error', () => undefined);
  request.pipe(child.stdin);
  let head = Buffer.alloc(0);
  let begun = false;
  child.stdout.on('data', (chunk: Buffer) => {
    if (begun) {
      response.write(chunk);
      return;
    }
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) return;
    begun = true;
    const lines = head.toString('latin1', 0, end).split('\r\n');
    const headers = lines.map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    });
    const status = headers.find(([name]) => name === 'Status')?.[1] ?? '200';
    for (const [name, value] of headers) if (name !== 'Status') response.setHeader(name, value);
    response.writeHead(Number.parseInt(status, 10));
    response.write(head.subarray(end + 4));
  });
  child.stdout.on('end', () => response.end());
  response.on('close', () => child.kill('SIGKILL'));
}
