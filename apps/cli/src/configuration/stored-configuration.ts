import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-codes.ts';
import { codeOf } from '../files/file-error.ts';
import type { Surroundings } from '../surroundings.ts';

const storedSchema = z.object({
  url: z.string().optional(),
  organization: z.string().optional(),
  token: z.string().optional(),
});
export type StoredConfiguration = z.infer<typeof storedSchema>;

/** ~/.config/pitwall/config.json, or below XDG_CONFIG_HOME. */
export const configurationPath = ({ env, home }: Pick<Surroundings, 'env' | 'home'>): string =>
  join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'pitwall', 'config.json');

/** What is stored; empty when nothing is. Warns when others can read the token. */
export const readStored = async (surroundings: Surroundings): Promise<StoredConfiguration> => {
  const path = configurationPath(surroundings);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
    const { mode } = await stat(path);
    if (process.platform !== 'win32' && (mode & 0o077) !== 0)
      surroundings.messages.write(`Warning: others can read ${path}. Run: chmod 600 ${path}\n`);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return {};
    throw new CliError(`${path} cannot be read (${codeOf(error) ?? 'unknown'}).`, EXIT.failed);
  }
  try {
    return storedSchema.parse(JSON.parse(text));
  } catch {
    throw new CliError(`${path} is damaged. Run "pitwall login" again.`, EXIT.usage);
  }
};

/** Stores the configuration, readable by its owner alone. The old file stays until the new one is whole. */
export const writeStored = async (
  stored: StoredConfiguration,
  surroundings: Surroundings,
): Promise<string> => {
  const path = configurationPath(surroundings);
  const fresh = `${path}.${process.pid}`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(fresh, `${JSON.stringify(stored, null, 2)}\n`, { mode: 0o600 });
    await chmod(fresh, 0o600);
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true });
    throw new CliError(`${path} cannot be written (${codeOf(error) ?? 'unknown'}).`, EXIT.failed);
  }
  return path;
};

/** Removes what is stored; false when there was nothing. */
export const removeStored = async (surroundings: Surroundings): Promise<boolean> => {
  const path = configurationPath(surroundings);
  try {
    await rm(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw new CliError(`${path} cannot be removed (${codeOf(error) ?? 'unknown'}).`, EXIT.failed);
  }
};
