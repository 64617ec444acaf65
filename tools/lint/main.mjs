import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageProgram } from '../process/package-program.mjs';
import { OXLINT_FILE, oxlintConfig } from './oxlint-config.mjs';

// Lints the folder in which it is started, by its eslint.config.mjs. Further parameters are paths.
const root = process.cwd();
const { default: blocks } = await import(pathToFileURL(join(root, 'eslint.config.mjs')).href);
writeFileSync(join(root, OXLINT_FILE), `${JSON.stringify(oxlintConfig(blocks), null, 2)}\n`);
const paths = process.argv.slice(2).map((path) => resolve(path));
const child = spawn(
  process.execPath,
  [
    packageProgram(root, 'oxlint'),
    '--deny-warnings',
    '--report-unused-disable-directives-severity=error',
    ...(paths.length > 0 ? paths : ['.']),
  ],
  { cwd: root, stdio: 'inherit' },
);
child.once('error', (error) => {
  console.error(error.message);
  process.exitCode = 1;
});
child.once('close', (code) => {
  process.exitCode = code ?? 1;
});
