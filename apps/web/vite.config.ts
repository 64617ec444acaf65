import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv, type Plugin } from 'vite';
import { compression } from 'vite-plugin-compression2';

/** The policy under which the API serves these files; `vite preview` serves them under the same. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Small parts of the pages inside an organization. Doors and public pages have none of them. */
const WORK = new RegExp(
  [
    'apps/web/src/lib/(?:system|organization)/(?!scan-commands|system-menu|not-allowed)[a-z-]+\\.ts',
    'apps/web/src/lib/(?:days|deferred-menu|in-parts|loaded|stage-words|system-words|use-media)\\.ts',
    'apps/web/src/lib/api/(?:assessment-overview|pages|sign-out|system)\\.ts',
    'apps/web/src/app/shell/navigation\\.ts',
    'libs/ui/src/(?:page-header|sentence|stat-row|tag|when|work-list|answer-mark)/',
    'libs/ui/src/number/(?:format|range-number)\\.ts',
    'libs/ui/src/trace/traced\\.tsx',
    'libs/ui/src/tabs/(?:tab-links|tab-class)\\.ts',
    'libs/ui/src/empty-state/',
  ].join('|'),
);

/** The text font is asked for with the page, not after its style sheet has been read. */
const preloadFont = (): Plugin => ({
  name: 'pitwall-preload-font',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => /inter-latin-wght-normal.*\.woff2$/.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: {
            rel: 'preload',
            as: 'font',
            type: 'font/woff2',
            href: `/${file}`,
            crossorigin: '',
          },
          injectTo: 'head',
        })),
  },
});

export default defineConfig(({ mode }) => {
  const { PITWALL_API = 'http://localhost:4600' } = loadEnv(mode, import.meta.dirname, 'PITWALL_');
  return {
    plugins: [
      react(),
      preloadFont(),
      // Once and as small as it gets, so that the API hands out files and compresses none of them.
      compression({
        include: /\.(?:html|js|css|svg|txt|webmanifest)$/,
        algorithms: ['gzip', 'brotliCompress'],
        threshold: 1_000,
        logLevel: 'silent',
      }),
    ],
    css: { transformer: 'lightningcss' },
    server: { proxy: { '/api': PITWALL_API } },
    preview: { headers: { 'content-security-policy': CONTENT_SECURITY_POLICY } },
    build: {
      outDir: 'dist',
      manifest: true,
      sourcemap: true,
      // Everything is a file of its own: the policy refuses what is inline.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: mode === 'gallery' ? 'gallery.html' : 'index.html',
        output: {
          // The entry lists the files of all pages: short names keep it small. The source maps tell what is inside.
          chunkFileNames: 'assets/[hash:7].js',
          assetFileNames: ({ names }) =>
            names.some((name) => name.endsWith('.css'))
              ? 'assets/[hash:7][extname]'
              : 'assets/[name]-[hash][extname]',
          // Changes seldom, so that a deploy leaves it in the reader's cache.
          codeSplitting: {
            groups: [
              {
                name: 'framework',
                priority: 2,
                // Lists that are long are one page alone.
                test: /node_modules[\\/](?:react|react-dom|scheduler|@tanstack(?![\\/](?:react-virtual|virtual-core)))[\\/]/,
              },
              // What is there from the start stays with the start.
              { name: 'start', tags: ['$initial'], priority: 1 },
              {
                name: 'work',
                // What nearly every page of an organization is made of: one file instead of forty.
                test: WORK,
              },
            ],
          },
        },
      },
    },
  };
});
