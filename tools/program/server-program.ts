import { defineConfig } from 'vite';
import { shippedYaml } from './shipped-yaml.ts';

/**
 * How a program of the server is built: our own packages go into it, those of others are installed beside it.
 * @param root the folder of the app
 * @param input its entry points by name
 */
export const serverProgram = (root: string, input: Readonly<Record<string, string>>) =>
  defineConfig({
    root,
    publicDir: false,
    plugins: [shippedYaml],
    ssr: { target: 'node', noExternal: [/^@pitwall\//] },
    build: {
      ssr: true,
      target: 'node20',
      outDir: 'dist',
      minify: false,
      sourcemap: true,
      rollupOptions: {
        input,
        // No module of a library does anything by being read: an entry point takes in just what it uses.
        treeshake: { moduleSideEffects: (id) => !/\/libs\//.test(id) },
        // Programs that others start are found beside them.
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
