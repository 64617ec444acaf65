import { slugSchema } from './identifiers.ts';

/** Parts of web addresses that are pages of their own, or may become one: nothing of a person is named so. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  'about',
  'account',
  'admin',
  'api',
  'api-docs',
  'assets',
  'auth',
  'catalogue',
  'demo',
  'docs',
  'healthz',
  'help',
  'hooks',
  'invitation',
  'live',
  'login',
  'logout',
  'metrics',
  'new',
  'pitwall',
  'privacy',
  'readyz',
  'search',
  'security',
  'settings',
  'sign-in',
  'sign-out',
  'sign-up',
  'start',
  'static',
  'status',
  'terms',
  'webhooks',
  'welcome',
]);

/** A slug that something new may be given. */
export const newSlugSchema = slugSchema.refine(
  (slug) => !RESERVED_SLUGS.has(slug),
  'this address belongs to Pitwall itself; choose another',
);
