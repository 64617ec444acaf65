import { defineConfig } from 'vite';

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
      input: {
        main: 'src/main.ts',
        migrate: 'src/migrate.ts',
        demo: 'src/demo.ts',
        'end-sessions': 'src/end-sessions.ts',
        'rewrap-secrets': 'src/rewrap-secrets.ts',
        'scan-child': '../../libs/server/repositories/src/engine/scan-child.ts',
      },
      // The scan's process is found beside whatever starts it.
      output: { chunkFileNames: '[name]-[hash].js' },
    },
  },
});
