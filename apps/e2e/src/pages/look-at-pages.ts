import type { Browser, BrowserContextOptions } from 'playwright-core';
import { expect } from 'vitest';
import { visit, type Visitor } from '../visitor.ts';
import type { Pages } from './all-pages.ts';
import { Faces } from './faces.ts';

export interface Walk {
  browser: Browser;
  options?: BrowserContextOptions;
}

/** Opens each page, waits until nothing loads any more, and looks at it in each look; faults are collected. */
async function faultsOf(visitor: Visitor, pages: Pages): Promise<string[]> {
  const faults: string[] = [];
  const faces = await Faces.of(visitor.page);
  for (const [path, heading] of pages) {
    await visitor.go(path);
    const first = visitor.page.getByRole('heading', { level: 1 });
    await first
      .filter({ hasText: heading })
      .first()
      .waitFor({ timeout: 20_000 })
      .catch(() => faults.push(`${path}: no heading like ${heading}`));
    await visitor.page.waitForLoadState('networkidle').catch(() => undefined);
    const seen = [...(await faces.faults()), ...visitor.complaints.splice(0)];
    faults.push(...seen.map((fault) => `${path}: ${fault}`));
  }
  return faults;
}

/** Expects no fault on any page. Two walk side by side: while one waits for its page, another is read. */
export async function lookAtPages(pages: Pages, { browser, options }: Walk): Promise<void> {
  const found = await Promise.all(
    [0, 1].map(async (half) => {
      const visitor = await visit(browser, options);
      const faults = await faultsOf(
        visitor,
        pages.filter((_, place) => place % 2 === half),
      );
      await visitor.close();
      return faults;
    }),
  );
  expect(found.flat()).toEqual([]);
}
