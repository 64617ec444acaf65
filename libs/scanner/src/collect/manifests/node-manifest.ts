import { z } from 'zod';

const record = z.record(z.string(), z.unknown()).catch({});
const manifestSchema = z.object({
  name: z.string().optional().catch(undefined),
  private: z.boolean().optional().catch(undefined),
  dependencies: record.default({}),
  devDependencies: record.default({}),
  optionalDependencies: record.default({}),
  peerDependencies: record.default({}),
  scripts: z.record(z.string(), z.string()).catch({}).default({}),
  main: z.string().optional().catch(undefined),
  bin: z.unknown().optional(),
  workspaces: z.unknown().optional(),
});

export interface NodeManifest {
  path: string;
  name: string | null;
  /** Runtime dependencies. */
  dependencies: ReadonlySet<string>;
  developmentDependencies: ReadonlySet<string>;
  scripts: Readonly<Record<string, string>>;
}

/** Reads a package.json; null when it is not one. */
export const readNodeManifest = (path: string, text: string): NodeManifest | null => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success) return null;
  const { name, dependencies, optionalDependencies, peerDependencies, devDependencies, scripts } =
    parsed.data;
  return {
    path,
    name: name ?? null,
    dependencies: new Set(
      [dependencies, optionalDependencies, peerDependencies].flatMap((group) => Object.keys(group)),
    ),
    developmentDependencies: new Set(Object.keys(devDependencies)),
    scripts,
  };
};
