import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';
import { shippedYaml } from '../../tools/program/shipped-yaml.ts';

/** What has native parts stays outside, and is installed beside this package. */
const { dependencies } = JSON.parse(
  readFileSync(new URL('package.json', import.meta.url), 'utf8'),
) as { dependencies: Record<string, string> };

const STARTED_WITH =
  /\/(?:commander|zod)\/|\/libs\/contracts\/src\/(?:common\/(?:coerce|identifiers|paging)|catalogue\/(?:catalogue-ids|stage|stage-names)|systems\/(?:facts|stack-names)|assessments\/(?:answer-state|level-names)|evidence\/(?:finding|scan|scan-report|evidence-import))\.ts$/;

// All else goes into the bundle: a scan of little waits longer for the program's start than for anything else.
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [shippedYaml],
  ssr: { target: 'node', noExternal: true, external: Object.keys(dependencies) },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    minify: false,
    sourcemap: true,
    license: { fileName: 'THIRD-PARTY-LICENSES.md' },
    rollupOptions: {
      input: { main: 'src/main.ts', 'scan-worker': '../../libs/scanner/src/scan-worker.ts' },
      output: {
        // Names stay, for whoever reads a stack.
        minify: { compress: false, mangle: false, codegen: true },
        entryFileNames: '[name].js',
        banner: (chunk) => (chunk.name === 'main' ? '#!/usr/bin/env node' : ''),
        chunkFileNames: '[name]-[hash].js',
        // What every command loads is one file: each costs a search, a read and a link.
        codeSplitting: { groups: [{ name: 'start', test: STARTED_WITH }] },
      },
    },
  },
});
