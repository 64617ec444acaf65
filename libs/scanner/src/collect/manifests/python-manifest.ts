import { parse as parseToml } from 'smol-toml';
import { z } from 'zod';

export interface PythonManifest {
  path: string;
  /** Distribution names, normalized after PEP 503: lower case, single dashes. */
  dependencies: ReadonlySet<string>;
  /** True when every requirement of the file names one exact version. */
  pinned: boolean;
}

const normalize = (name: string) => name.toLowerCase().replace(/[-_.]+/g, '-');

/** The distribution that a requirement line names (`Django[argon2]>=4 ; python_version > "3"`). */
const requirementOf = (line: string): { name: string; pinned: boolean } | null => {
  const match = /^\s*([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^\]]*\])?\s*(.*)$/.exec(line);
  if (!match?.[1]) return null;
  return {
    name: normalize(match[1]),
    pinned: /^(?:===?)\s*[^*\s;,]+\s*(?:[;\\]|--hash|$)/.test(match[2] ?? ''),
  };
};

export const readRequirements = (path: string, text: string): PythonManifest => {
  const found = text
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('-') && !/^[a-z+]+:\/\//i.test(line))
    .map(requirementOf)
    .filter((requirement) => requirement !== null);
  return {
    path,
    dependencies: new Set(found.map(({ name }) => name)),
    pinned: found.length > 0 && found.every(({ pinned }) => pinned),
  };
};

const table = z.record(z.string(), z.unknown()).catch({}).default({});
const projectSchema = z.object({
  project: z
    .object({ dependencies: z.array(z.string()).catch([]).default([]) })
    .optional()
    .catch(undefined),
  tool: z
    .object({ poetry: z.object({ dependencies: table }).optional().catch(undefined) })
    .optional()
    .catch(undefined),
});
const pipfileSchema = z.object({ packages: table });

const parsedToml = (text: string): unknown => {
  try {
    return parseToml(text);
  } catch {
    return null;
  }
};

/** Reads a pyproject.toml (PEP 621 or Poetry); null when it declares no project. */
export const readPyproject = (path: string, text: string): PythonManifest | null => {
  const parsed = projectSchema.safeParse(parsedToml(text));
  if (!parsed.success) return null;
  const lines = parsed.data.project?.dependencies ?? [];
  const poetry = Object.keys(parsed.data.tool?.poetry?.dependencies ?? {});
  if (!parsed.data.project && !parsed.data.tool?.poetry) return null;
  const names = lines.map((line) => requirementOf(line)?.name).filter((name) => name !== undefined);
  return { path, dependencies: new Set([...names, ...poetry.map(normalize)]), pinned: false };
};

export const readPipfile = (path: string, text: string): PythonManifest | null => {
  const parsed = pipfileSchema.safeParse(parsedToml(text));
  if (!parsed.success) return null;
  return {
    path,
    dependencies: new Set(Object.keys(parsed.data.packages).map(normalize)),
    pinned: false,
  };
};
