import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { visit } from '../visitor.ts';
import type { Opening } from './all-dialogs.ts';
import { Faces } from './faces.ts';
import type { Walk } from './look-at-pages.ts';

const FLOATING = '[role=dialog][aria-labelledby], [role=alertdialog], [role=menu]';

async function open(page: Page, [path, name, item]: Opening): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name, exact: true }).first().click();
  await page.locator(FLOATING).first().waitFor();
  if (item === undefined) return;
  await page.getByRole('menuitem', { name: item }).click();
  await page.locator(FLOATING).and(page.locator(':not([role=menu])')).first().waitFor();
}

/** Expects no fault of what opens over pages in any look, and that Escape closes it: nothing was typed. */
export async function lookAtDialogs(
  openings: readonly Opening[],
  { browser, options }: Walk,
): Promise<void> {
  const visitor = await visit(browser, options);
  const { page } = visitor;
  page.setDefaultTimeout(20_000);
  const faces = await Faces.of(page);
  const faults: string[] = [];
  for (const opening of openings) {
    const tell = (fault: string) => faults.push(`${opening.join(', ')}: ${fault}`);
    try {
      await open(page, opening);
      await page.waitForLoadState('networkidle').catch(() => undefined);
      for (const fault of await faces.faults()) tell(fault);
      await page.keyboard.press('Escape');
      await page.locator(FLOATING).first().waitFor({ state: 'hidden' });
    } catch (error) {
      tell(String(error));
    }
    for (const complaint of visitor.complaints.splice(0)) tell(complaint);
  }
  await visitor.close();
  expect(faults).toEqual([]);
}
