import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const WCAG_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds on the page as it stands against WCAG 2.2 A and AA, or against some rules only; one line each. What
 * is found while something fades is looked at again when it stands still.
 */
export async function accessibilityFaults(
  page: Page,
  only: { rules?: readonly string[] } = {},
): Promise<string[]> {
  const rules = only.rules ?? WCAG_AA;
  await standsStill(page);
  const found = await faultsOf(page, rules);
  if (found.length === 0) return found;
  await standsStill(page);
  return faultsOf(page, rules);
}

/** Resolves when no transition and no animation with an end runs any more, after two seconds at the latest. */
const standsStill = (page: Page): Promise<unknown> =>
  page.evaluate(`Promise.race([
    new Promise((resolve) => setTimeout(resolve, 2000)),
    Promise.allSettled(
      document.getAnimations()
        .filter(({ effect }) => Number.isFinite(effect.getComputedTiming().endTime))
        .map(({ finished }) => finished),
    ),
  ]).then(() => null)`);

async function faultsOf(page: Page, rules: readonly string[]): Promise<string[]> {
  // Evaluated over the debugger's channel, which the page's content policy does not govern.
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(axe);
  return page.evaluate(
    async (runOnly) => {
      const { violations } = await (
        globalThis as unknown as {
          axe: {
            run(
              options: object,
            ): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
          };
        }
      ).axe.run({ runOnly });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
      );
    },
    [...rules],
  );
}
