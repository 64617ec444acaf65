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
  'confirm-email',
  'demo',
  'docs',
  'forgot-password',
  'healthz',
  'help',
  'hooks',
  'invitation',
  'live',
  'login',
  'logout',
  'mailbox',
  'metrics',
  'new',
  'pitwall',
  'privacy',
  'readyz',
  'reset-password',
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
