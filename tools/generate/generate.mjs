import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../problem.mjs';
import { describeEnd, startChild } from '../process/child.mjs';
import { packageProgram } from '../process/package-program.mjs';

/** @typedef {import('../start/install.mjs').Work} Work */

const target = 'libs/server/db/src/generated';

/**
 * Makes the database client from the schema when the schema or Prisma has changed.
 * @param {Work} work
 * @returns {Promise<boolean>} whether it was made
 */
export async function generate({ root, say, track }) {
  const wanted = inputOf(root);
  const file = join(root, target, '.made-from');
  if (existsSync(file) && readFileSync(file, 'utf8') === wanted) return false;
  say('Generating the database client');
  const child = startChild({
    name: 'prisma generate',
    command: process.execPath,
    parameters: [
      packageProgram(root, 'prisma'),
      'generate',
      '--schema',
      'prisma/schema',
      '--no-hints',
    ],
    folder: root,
    environment: {
      ...process.env,
      // Prisma would download an engine that generating does not use: any existing program keeps it from that.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  });
  track(child);
  const end = await child.exited;
  if (end.code !== 0)
    throw new Problem(
      `Generating the database client failed (${describeEnd(end)}):\n${child.cause()}`,
    );
  mkdirSync(join(root, target), { recursive: true });
  writeFileSync(file, wanted);
  return true;
}

/** @param {string} root */
function inputOf(root) {
  const hash = createHash('sha256');
  const folder = join(root, 'prisma/schema');
  const schema = existsSync(folder) ? readdirSync(folder).sort() : [];
  for (const path of [
    ...schema.map((name) => join(folder, name)),
    join(root, 'prisma.config.ts'),
    join(root, 'node_modules/prisma/package.json'),
  ])
    hash.update(existsSync(path) ? readFileSync(path) : 'missing').update('\0');
  return `${hash.digest('hex')}\n`;
}
