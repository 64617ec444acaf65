import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const own = dirname(fileURLToPath(import.meta.url));

/**
 * Writes the proxy's configuration for processes on this machine: the same file as under Docker Compose,
 * with another address to listen on, other servers behind it and a folder of its own for what it writes.
 * @param {string} folder made when missing
 * @param {{ port: number, apis: number[] }} ports of the proxy and of the apis, all on 127.0.0.1
 * @returns {string[]} nginx's parameters
 */
export function configureProxy(folder, { port, apis }) {
  mkdirSync(folder, { recursive: true });
  const text = readFileSync(join(own, 'nginx.conf'), 'utf8')
    .replace('listen 8080;', `listen 127.0.0.1:${port};`)
    .replaceAll('/tmp/nginx', join(folder, 'nginx'))
    // What Node gives a child as its output cannot be opened by name; the apis log each request anyway.
    .replace('access_log /dev/stdout line;', 'access_log off;');
  writeFileSync(join(folder, 'nginx.conf'), text);
  const servers = apis.map((api) => `  server 127.0.0.1:${api} max_fails=2 fail_timeout=5s;`);
  writeFileSync(
    join(folder, 'upstream.conf'),
    ['upstream pitwall_api {', '  least_conn;', ...servers, '  keepalive 32;', '}', ''].join('\n'),
  );
  return ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr', '-g', 'daemon off;'];
}
