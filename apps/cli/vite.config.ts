import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import { parse } from 'yaml';

/** Rules of the scanner are read here, once, instead of at every start. */
const readRules: Plugin = {
  name: 'pitwall:rules',
  enforce: 'pre',
  load(id) {
    const [path = '', query] = id.split('?');
    if (query !== 'raw' || !path.endsWith('.rule.yaml')) return null;
    return `export default JSON.parse(${JSON.stringify(JSON.stringify(parse(readFileSync(path, 'utf8'))))})`;
  },
};

// Our own packages go into the bundle; those from npm stay outside and are dependencies of this one.
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [readRules],
  ssr: { target: 'node', noExternal: [/^@pitwall\//] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input: { main: 'src/main.ts', 'scan-worker': '../../libs/scanner/src/scan-worker.ts' },
      output: {
        entryFileNames: '[name].js',
        banner: (chunk) => (chunk.name === 'main' ? '#!/usr/bin/env node' : ''),
        chunkFileNames: '[name]-[hash].js',
      },
    },
  },
});
