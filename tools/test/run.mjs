import { spawn } from 'node:child_process';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP']))
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    process.exitCode = 1;
  });
// Ctrl-C reaches the whole group of the terminal: each ends by itself, and the summary is still printed.
process.on('SIGINT', () => undefined);

/**
 * Runs a program of Node's in the same terminal.
 * @param {string[]} parameters
 * @param {{ root: string, environment: NodeJS.ProcessEnv, quiet?: boolean }} options `quiet` gathers its output
 * @returns {Promise<{ status: number | null, output: string }>}
 */
export function runNode(parameters, { root, environment, quiet = false }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, parameters, {
      cwd: root,
      env: environment,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    running.add(child);
    let output = '';
    const hear = (/** @type {Buffer} */ data) => void (output += data.toString());
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', (error) => resolve({ status: null, output: error.message }));
    child.once('close', (status) => {
      running.delete(child);
      resolve({ status, output });
    });
  });
}

/**
 * The environment for tests: what leads to a person's own database or port must not reach them.
 * @returns {NodeJS.ProcessEnv}
 */
export function testEnvironment() {
  const personal = /^(DATABASE_URL|REDIS_URL|PORT|NODE_ENV|PITWALL_(?!TEST_|SPECIFICATIONS).*)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !personal.test(name)));
}
