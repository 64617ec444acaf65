// Writes the API's description and the typed client that follows from it. Both are committed, so
// that a change of the API shows in review; a test fails when they are behind the routes.
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const description = `${root}libs/api-client/openapi.json`;
const run = (/** @type {string} */ command, /** @type {string[]} */ parameters, folder = root) =>
  execFileSync(command, parameters, { cwd: folder, stdio: 'inherit' });

run(
  process.execPath,
  [`${root}node_modules/vite/bin/vite.js`, 'build', '--logLevel', 'warn'],
  `${root}apps/api`,
);
run(process.execPath, [`${root}apps/api/dist/write-openapi.js`, description]);
const { default: openapi, astToString } = await import('openapi-typescript');
const types = astToString(await openapi(JSON.parse(await readFile(description, 'utf8'))));
await writeFile(
  `${root}libs/api-client/src/openapi.ts`,
  `// Made by \`npm run generate:client\` from openapi.json; change the routes' schemas instead.\n${types}`,
);
