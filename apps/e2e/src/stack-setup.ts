import type { TestProject } from 'vitest/node';
import { type Stack, startStack } from './stack.ts';

/** One-time links into the demonstration, one for each spec file that signs in by one. */
interface DemoLinks {
  everyPage: string;
  databaseReport: string;
  tasks: string;
}

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
  const demoLinks = {
    everyPage: await stack.demoLink(),
    databaseReport: await stack.demoLink(),
    tasks: await stack.demoLink(),
  };
  project.provide('stack', { url, demoLinks });
  project.provide('outside', outside);
}

export async function teardown(): Promise<void> {
  await stack?.stop();
}
