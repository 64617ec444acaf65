import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../e2e/src/browser.ts';
import type { BenchContext } from '../../../tools/bench/run-one.mjs';
import { signUpInto } from './seed.ts';
import { startBenchStack } from './stack.ts';

const TASKS = 5_000;
const ROUNDS = 3;
const BOUND = 50;
const STEPS = 120;
const PIXELS_A_STEP = 700;

const RECORD = `
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.longTasks.push(entry.duration);
  }).observe({ type: 'longtask' });`;

const ROWS = `document.querySelectorAll('[role=row]').length`;

interface Round {
  longest: number;
  over: number;
  rows: number;
  /** Where the scroll ended, in tasks. */
  at: number;
}

/** Scrolls through a list of 5,000 tasks in Chromium, and prints the longest task of its main thread. */
export async function bench({ startPostgres, print }: BenchContext): Promise<void> {
  const stack = await startBenchStack({
    startPostgres,
    environment: {
      PITWALL_WEB_DIRECTORY: fileURLToPath(new URL('../../web/dist', import.meta.url)),
    },
  });
  const browser = await launchBrowser();
  try {
    const { slug, cookie } = await signUpInto(stack, { tasks: TASKS });
    for (const [name, search] of [
      ['list', 'state=all'],
      ['list in groups', 'state=all&group=state'],
    ] as const) {
      const rounds: Round[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
        const cookies = cookie.split('; ').map((one) => {
          const at = one.indexOf('=');
          return { name: one.slice(0, at), value: one.slice(at + 1), url: stack.url };
        });
        await context.addCookies(cookies);
        const page = await context.newPage();
        await page.goto(`${stack.url}/${slug}/tasks?${search}`);
        rounds.push(await scroll(page));
        await context.close();
      }
      rounds.sort((one, other) => one.longest - other.longest);
      const middle = rounds[ROUNDS >> 1];
      if (!middle) throw new Error('No round was counted.');
      const told = (longest: number) => (longest === 0 ? `under ${BOUND}` : longest.toFixed(0));
      print(
        `${name} of ${TASKS} tasks, ${STEPS} steps to task ${middle.at}: longest task of the main thread ` +
          `${told(middle.longest)} ms, ${rounds.map(({ longest }) => told(longest)).join(', ')} in ${ROUNDS} rounds ` +
          `(over ${BOUND} ms: ${rounds.map(({ over }) => over).join(', ')}; at most ${middle.rows} rows there; bound ${BOUND})`,
      );
      if (middle.over > 0)
        throw new Error(
          `Scrolling the ${name}, the page did not answer for more than ${BOUND} ms.`,
        );
    }
  } finally {
    await browser.close();
    await stack.stop();
  }
}

async function scroll(page: Page): Promise<Round> {
  await page.getByRole('table', { name: 'Tasks' }).getByRole('link').first().waitFor();
  await page.waitForLoadState('networkidle');
  // From here on: what a reader does who scrolls. What starts the page is measured elsewhere.
  await page.evaluate(RECORD);
  await page.mouse.move(800, 500);
  let rows = 0;
  for (let step = 0; step < STEPS; step += 1) {
    await page.mouse.wheel(0, PIXELS_A_STEP);
    await page.waitForTimeout(40);
    // Not by role: to find out roles is work of the same thread.
    rows = Math.max(rows, await page.evaluate<number>(ROWS));
  }
  await page.waitForTimeout(500);
  const longTasks = await page.evaluate<number[]>('window.longTasks');
  const last = await page.getByRole('row').last().getAttribute('aria-rowindex');
  return {
    longest: Math.max(0, ...longTasks),
    over: longTasks.length,
    rows,
    at: Number(last),
  };
}
