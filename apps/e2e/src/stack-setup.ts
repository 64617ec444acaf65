import type { TestProject } from 'vitest/node';
import { type Stack, startStack } from './stack.ts';

/** Those who sign in to the demonstration, each by a link that works once. */
const VISITORS = [
  'addresses',
  'databaseReport',
  'everyPage',
  'otherAccount',
  'planning',
  'tasks',
  'traces',
  'tryingOut',
] as const;
type DemoLinks = Record<(typeof VISITORS)[number], string>;

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built stack answers, and the ways into its demonstration. */
    stack: { url: string; demoLinks: DemoLinks };
    outside: Stack['outside'];
  }
}

let stack: Stack | undefined;

export async function setup(project: TestProject): Promise<void> {
  stack = await startStack();
  const { url, outside } = stack;
  const demoLinks: Partial<DemoLinks> = {};
  for (const visitor of VISITORS) demoLinks[visitor] = await stack.demoLink();
  project.provide('stack', { url, demoLinks: demoLinks as DemoLinks });
  project.provide('outside', outside);
}

export async function teardown(): Promise<void> {
  await stack?.stop();
}
