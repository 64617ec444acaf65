import type { Facts } from './facts.ts';
import type { ParsedFile } from './parsed-file.ts';
import type { NodeManifest } from './manifests/node-manifest.ts';

const FOLDER =
  /(?:^|\/)(?:public|static|assets|wwwroot|client|frontend|front-end|browser|www|webapp|web-ui|ui|components|hooks)\//i;
const BROWSER_CODE =
  /\b(?:window|document|localStorage|sessionStorage|navigator)\s*\.|^[ \t]*['"]use client['"]|\bjQuery\b|\$\(\s*['"`(]/m;
const BROWSER_LIBRARIES = ['react', 'react-dom', 'preact', 'vue', 'svelte', '@angular/core', 'solid-js', 'jquery', 'ember-source', 'backbone', '@ember/service', 'lit']; // prettier-ignore
const SERVER_LIBRARIES = ['express', 'fastify', '@nestjs/core', 'koa', '@hapi/hapi', 'hono', 'next', 'restify', 'pg', 'mysql2', 'mongodb', 'mongoose', 'bullmq', '@prisma/client']; // prettier-ignore

let last = { text: '', browses: false };

/** Several detectors ask of one file after the other. */
const browses = (text: string): boolean => {
  if (last.text !== text) last = { text, browses: BROWSER_CODE.test(text) };
  return last.browses;
};

/** The same as far as its path and text tell, without parsing it. */
export const showsBrowser = (text: string, path: string): boolean =>
  FOLDER.test(path) || /\.(?:jsx|tsx)$/.test(path) || browses(text);

/** True when a JavaScript file looks as if it ran in a browser: what it does is no server's doing. */
export const looksLikeBrowser = (file: ParsedFile): boolean =>
  showsBrowser(file.text, file.path) || file.importsAny(BROWSER_LIBRARIES);

const SERVER_MODULES = ['fs', 'path', 'crypto', 'http', 'https', 'net', 'os', 'stream', 'child_process', 'worker_threads', 'async_hooks', 'server-only', 'next/server', 'next/headers', ...SERVER_LIBRARIES.filter((name) => name !== 'next')]; // prettier-ignore
const SERVER_FOLDER =
  /(?:^|\/)(?:api|server|backend|services?|middlewares?|controllers?|workers?|jobs?|queues?)\//i;

/** True when something in a file shows that it runs on a server: asked where both kinds share a package. */
export const looksLikeServer = (file: ParsedFile): boolean =>
  SERVER_FOLDER.test(file.path) ||
  file.importsAny(SERVER_MODULES) ||
  /^[ \t\uFEFF]*['"]use server['"]/m.test(file.text);

const nearestManifest = (facts: Facts, path: string): NodeManifest | null => {
  let nearest: NodeManifest | null = null;
  for (const manifest of facts.nodeManifests) {
    const folder = manifest.path.replace(/package\.json$/, '');
    if (
      path.startsWith(folder) &&
      folder.length >= (nearest?.path.replace(/package\.json$/, '').length ?? 0)
    )
      nearest = manifest;
  }
  return nearest;
};

/** True when the package that a file belongs to has code for the browser in it. */
export const isInMixedPackage = (facts: Facts, path: string): boolean => {
  const manifest = nearestManifest(facts, path);
  if (!manifest) return false;
  return BROWSER_LIBRARIES.some((name) => manifest.dependencies.has(name));
};

/** True when the package that a file belongs to is a front end alone. */
export const isInFrontEnd = (facts: Facts, path: string): boolean => {
  const manifest = nearestManifest(facts, path);
  if (!manifest) return false;
  const all = new Set([...manifest.dependencies, ...manifest.developmentDependencies]);
  return (
    BROWSER_LIBRARIES.some((name) => all.has(name)) &&
    !SERVER_LIBRARIES.some((name) => all.has(name))
  );
};
