import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { keepInteractions } from './interactions.ts';

export interface Visitor {
  page: Page;
  /** What a page must never do: errors in the console, refusals by the content policy, requests elsewhere. */
  complaints: string[];
  /** Opens an address of the stack. */
  go(path: string): Promise<void>;
  close(): Promise<void>;
}

export const PASSWORD = 'the kettle sings at four';
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** A browser profile of its own, watched, on the tests' stack unless another address is given. */
export async function visit(
  browser: Browser,
  options: BrowserContextOptions = {},
  url: string = inject('stack').url,
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-US',
    baseURL: url,
    ...options,
  });
  const page = await context.newPage();
  // The bench that asks how soon pages answer goes through these journeys.
  const { PITWALL_INTERACTIONS: kept } = process.env;
  if (kept) await keepInteractions(page, kept);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // A refused request is an answer that the page shows; the browser logs it on its own account.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:'))
      complaints.push(`request elsewhere: ${request.url()}`);
  });
  return {
    page,
    complaints,
    go: async (path) => {
      await page.goto(path);
    },
    close: () => context.close(),
  };
}
