import { spawn } from 'node:child_process';

/**
 * What npm prints, whatever its exit code: an audit that finds something ends with 1.
 * @param {string[]} parameters
 * @returns {Promise<string>}
 */
export const npmOutput = (parameters) =>
  new Promise((resolve, reject) => {
    const child = spawn('npm', parameters, {
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: process.platform === 'win32',
    });
    let text = '';
    child.stdout.on('data', (chunk) => (text += chunk));
    child.once('error', reject);
    child.once('close', () => resolve(text));
  });
