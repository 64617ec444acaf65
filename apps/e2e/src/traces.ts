import type { Page } from 'playwright-core';
import type { Visitor } from './visitor.ts';

/** Pages with numbers that explain themselves, and how many do at least. */
export const TRACED = [
  ['/northwind/systems/checkout-api', 16],
  ['/northwind/systems/search-platform', 16],
  ['/northwind/systems/checkout-api/roadmap', 3],
  ['/northwind/systems/checkout-api/forecast', 4],
  ['/northwind/systems/checkout-api/progress', 2],
  ['/northwind/portfolio', 4],
] as const;

/** Addresses that open with a number explained: where numbers of other pages lead. */
export const TRACED_AT_ONCE = [
  '/northwind/systems/checkout-api?trace=gap',
  '/northwind/systems/checkout-api?trace=score',
  '/northwind/systems/checkout-api?trace=topic&topic=database',
  '/northwind/systems/checkout-api/roadmap?trace=path',
] as const;

/**
 * Presses every number that explains itself: each must show its rule, its result and what goes into it,
 * with a way to that. Gives what is missing.
 */
export async function traceFaults(
  { page, go }: Visitor,
  path: string,
  least: number,
): Promise<string[]> {
  await go(path);
  const numbers = page.getByRole('button', { name: /how it is made/ });
  await numbers.first().waitFor();
  await page.waitForLoadState('networkidle');
  const count = await numbers.count();
  const faults =
    count < least ? [`${path}: ${count} numbers explain themselves, not ${least}`] : [];
  for (let index = 0; index < count; index += 1) {
    const number = numbers.nth(index);
    const shown = (await number.textContent())?.replace(': how it is made', '') ?? '';
    await number.click();
    faults.push(...(await dialogFaults(page)).map((fault) => `${path}, ${shown}: ${fault}`));
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  return faults;
}

/** What an explanation lacks that stands open. */
export async function dialogFaults(page: Page): Promise<string[]> {
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const faults: string[] = [];
  const said = await dialog.locator('p').first().innerText();
  if (!/\d|Nothing|not|no /i.test(said)) faults.push('no result');
  const lines = await dialog.getByRole('listitem').count();
  const links = await dialog.getByRole('listitem').getByRole('link').count();
  if (lines === 0 && !/Nothing|not known|0 tasks|Not known|no component/i.test(said))
    faults.push('nothing goes into it');
  // Readings with their dates are what was measured: there is nothing behind them.
  const isMeasured = /Readings · [1-9]/.test(await dialog.innerText());
  if (lines > 0 && links === 0 && !isMeasured) faults.push('no way to what goes into it');
  return faults;
}

const NUMBER = String.raw`\d+(?:\.\d+)?`;

/** The sum of "5 × 0.75 = 3.75" over the lines of a score's explanation, at its low end, and its weights. */
export async function sumOfLines(page: Page): Promise<{ low: number; impact: number }> {
  const lines = await page.getByRole('dialog').getByRole('listitem').allInnerTexts();
  const product = new RegExp(String.raw`(${NUMBER}) × (${NUMBER})`);
  return lines.reduce(
    ({ low, impact }, line) => {
      const [, weight, value] = product.exec(line) ?? [];
      return {
        low: low + Number(weight) * Number(value),
        impact: impact + Number(weight),
      };
    },
    { low: 0, impact: 0 },
  );
}
