import type { Component } from '../readiness/forecast.ts';

/** Components that playbooks name, with how each breaks. Any other name makes a component of one's own. */
export const KNOWN_COMPONENTS = {
  'db.connections': { title: 'Database connections', unit: 'connections', breaksAt: 'hard' },
  'db.disk': { title: 'Database disk', unit: 'GB', breaksAt: 'hard' },
  'db.transaction_ids': { title: 'Transaction ids', unit: 'transaction ids', breaksAt: 'hard' },
  'db.cpu': { title: 'Database CPU', unit: '%', breaksAt: 'soft' },
  'api.cpu': { title: 'API CPU', unit: '%', breaksAt: 'soft' },
  'api.memory': { title: 'API memory', unit: 'GB', breaksAt: 'hard' },
  'api.throughput': { title: 'API throughput', unit: 'requests/s', breaksAt: 'soft' },
  workers: { title: 'Workers', unit: '%', breaksAt: 'soft' },
  queue: { title: 'Queue', unit: 'jobs/s', breaksAt: 'queue' },
  'queue.memory': { title: 'Queue memory', unit: 'GB', breaksAt: 'hard' },
} as const satisfies Record<
  string,
  { title: string; unit: string; breaksAt: Component['breaksAt'] }
>;

/** What a component is called on a page. */
export const componentTitle = (component: string): string =>
  Object.hasOwn(KNOWN_COMPONENTS, component)
    ? KNOWN_COMPONENTS[component as keyof typeof KNOWN_COMPONENTS].title
    : component;
