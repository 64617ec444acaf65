import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { type Stack, startStack } from '../stack.ts';
import { visit } from '../visitor.ts';
import { INSIDE, OUTSIDE } from './all-pages.ts';
import { lookAtPages } from './look-at-pages.ts';

const FACES = ['by day', 'by night', 'on a phone'] as const;

let stack: Stack;
let browser: Browser;
beforeAll(async () => {
  stack = await startStack();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

// That each opens and fits its screen: every-page.e2e.spec.ts.
describe('every page by day, by night and on a phone', () => {
  it('has no fault where it is open to everyone', async () => {
    await lookAtPages(OUTSIDE, { browser, faces: FACES, url: stack.url });
  });

  it('has no fault inside the demonstration', async () => {
    const first = await visit(browser, {}, stack.url);
    await first.go(await stack.demoLink());
    await first.page.waitForURL(/northwind/);
    const storageState = await first.page.context().storageState();
    await first.close();
    await lookAtPages(INSIDE, {
      browser,
      faces: FACES,
      options: { storageState },
      url: stack.url,
    });
  });
});
