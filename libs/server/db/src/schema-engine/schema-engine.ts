import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';

const EMPTY_FILTER = { externalTables: [], externalEnums: [] };

// Node 20 cannot import .wasm as a module, so it is instantiated by hand, once.
let started: Promise<void> | undefined;
const start = (): Promise<void> => (started ??= instantiate());
async function instantiate(): Promise<void> {
  const path = createRequire(import.meta.url).resolve(
    '@prisma/schema-engine-wasm/schema_engine_bg',
  );
  const bytes = await readFile(path.replace(/\.js$/, '.wasm'));
  const imports = { './schema_engine_bg.js': engine as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  const bindings = engine as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void };
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

/** The SQL that makes the Prisma schema in `directory` out of an empty database. `url` is any reachable database. */
export async function schemaAsSql(url: string, directory: string): Promise<string> {
  await start();
  const names = (await readdir(directory)).filter((name) => name.endsWith('.prisma')).sort();
  const files = await Promise.all(
    names.map(async (name) => ({
      path: name,
      content: await readFile(`${directory}/${name}`, 'utf8'),
    })),
  );
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url }));
  const instance = await engine.SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    adapter,
  );
  try {
    const result = await instance.diff({
      from: { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: EMPTY_FILTER,
    });
    if (!result.stdout) throw new Error('The schema engine gave no SQL.');
    return result.stdout;
  } finally {
    instance.free();
  }
}
