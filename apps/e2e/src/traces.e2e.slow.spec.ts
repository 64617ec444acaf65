import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { dialogFaults, sumOfLines, traceFaults, TRACED, TRACED_AT_ONCE } from './traces.ts';
import { visit } from './visitor.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('a page of the demonstration', () => {
  it('shows from what its numbers are made, with the way there', async () => {
    const visitor = await visit(browser);
    await visitor.go(inject('stack').demoLinks.traces);
    await visitor.page.waitForURL(/northwind/);
    const faults: string[] = [];
    for (const [path, least] of TRACED) faults.push(...(await traceFaults(visitor, path, least)));
    for (const path of TRACED_AT_ONCE) {
      await visitor.go(path);
      faults.push(...(await dialogFaults(visitor.page)).map((fault) => `${path}: ${fault}`));
    }
    expect(faults).toEqual([]);
    await visitor.go('/northwind/systems/checkout-api?trace=score');
    await visitor.page.getByRole('dialog').waitFor();
    const { low, impact } = await sumOfLines(visitor.page);
    const said = await visitor.page.getByRole('dialog').locator('p').first().innerText();
    const figure = new RegExp(String.raw`÷ ${impact} = (\d+(?:\.\d+)?)`).exec(said)?.[1];
    expect(Math.abs(Number(figure) - (100 * low) / impact)).toBeLessThan(0.06);
    // The second press leads to the answer.
    await visitor.page.getByRole('dialog').getByRole('listitem').getByRole('link').first().click();
    await visitor.page.waitForURL(/assessment\/[A-Z]+-\d+/);
    expect(visitor.complaints).toEqual([]);
    await visitor.close();
  }, 240_000);
});
