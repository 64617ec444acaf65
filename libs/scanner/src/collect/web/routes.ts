import type { Detector } from '../detector.ts';
import { METHODS } from './methods.ts';
import { pythonLinks } from './python-links.ts';
import { pythonRoutes } from './python-routes.ts';
import { linkData } from './router-links.ts';
import { scriptLinks } from './script-links.ts';
import { scriptRoutes } from './script-routes.ts';

const QUOTES = ["'/", '"/', '`/'];
const OPENINGS = [...METHODS, 'use'].flatMap((name) => QUOTES.map((quote) => `.${name}(${quote}`));

/** Whatever carries routes by its name, and the decorators of NestJS. */
const MAY_ROUTE =
  /(?:[Aa]pp|[Rr]oute[rs]?|server|srv|fastify|api|instance|scope|express|koa|hono|bp|blueprint|v\d)(?:\(\))?[\s!?]*\.\s*(?:get|post|put|patch|delete|all|head|options|use)\b|\b(?:app|router)\s*\.|\.\s*route\b|@nestjs\/common|\b(?:Router|Hono)\b/;

/** Routes by method, path and router, as far as they are written as literals. */
export const routeDetector: Detector = {
  name: 'routes',
  languages: ['javascript', 'python'],
  literals: [
    ...OPENINGS,
    '.route(',
    '@Get(',
    '@Post(',
    '@All(',
    'path(',
    'url(',
    'add_url_rule(',
    ".get(['",
    '.get(["',
    '.get(\n',
    '.post(\n',
    '.get("")',
    'APIRouter',
    'ealth',
  ],
  mayFind: (text, path) => path.endsWith('.py') || MAY_ROUTE.test(text),
  find: (file) => (file.language === 'python' ? pythonRoutes(file) : scriptRoutes(file)),
};

const HANDS_ON = /\bexport\s*(?:\{[^{}]*\}|\*)\s*from\s*['"]\./;
const INDEX = /(?:^|\/)index\.[cm]?[jt]sx?$/;
const IMPORTS_ROUTERS =
  /^[ \t]*from[ \t]+[\w.]*[ \t]+import\b[^\n]*(?:rout|blueprint|\bbp|bp\b|urls|api)|\binclude\(|\b(?:include_router|register_blueprint|APIRouter|Blueprint)\(/im;
const MAY_LINK =
  /(?:[Aa]pp|[Rr]oute[rs]?|server|srv|fastify|api|instance|scope|express|koa|hono|v\d|\))[\s!?]*\.\s*(?:use|register|route)\b|\b(?:Router|Hono)\b|RouterModule|\bcontrollers\s*:|\brequire\s*\(\s*['"]\.[^'"\n]*['"]\s*\)(?:\.\w+)?\s*\(|\b(?:fastify|app|router)\s*\.\s*(?:get|post|put|patch|delete|all)\b/;

/** How routers hang together over files. */
export const routerLinkDetector: Detector = {
  name: 'router-links',
  languages: ['javascript', 'python'],
  literals: [
    '.use(',
    '.register(',
    '.route(',
    'outer',
    'Hono',
    '@Module(',
    'require(',
    'rout',
    'include',
    'register_blueprint',
    'Blueprint',
    'blueprint',
    'fastify',
    'app.',
  ],
  mayFind: (text, path) =>
    path.endsWith('.py')
      ? IMPORTS_ROUTERS.test(text)
      : MAY_LINK.test(text) || (INDEX.test(path) && HANDS_ON.test(text)),
  *find(file) {
    const links = file.language === 'python' ? pythonLinks(file) : scriptLinks(file);
    for (const { node, link } of links)
      yield node ? file.at(node, linkData(link)) : file.atLine(1, linkData(link));
  },
};

/** The route of a file in Next's `app` or `pages/api` folders; null for other files. */
export const nextRouteOf = (path: string): string | null => {
  const app = /(?:^|\/)app\/(.*?)\/?route\.[jt]sx?$/.exec(path);
  const pages = /(?:^|\/)pages\/(api\/.*?)(?:\/index)?\.[jt]sx?$/.exec(path);
  const inner = app?.[1] ?? pages?.[1];
  if (inner === undefined) return null;
  // Groups in parentheses and parallel slots are not part of the address.
  return `/${inner
    .split('/')
    .filter((part) => !/^(?:\(.*\)|@.*)$/.test(part))
    .join('/')}`;
};
