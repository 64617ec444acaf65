import { defineConfig } from 'vite';

// Our own packages go into the bundle; those from npm stay outside and are dependencies of this one.
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  ssr: { target: 'node', noExternal: [/^@pitwall\//] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input: { main: 'src/main.ts' },
      output: {
        banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
        chunkFileNames: '[name]-[hash].js',
      },
    },
  },
});
