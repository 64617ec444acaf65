import { appendFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** One key or press, and how long until the page showed an answer to it: in steps of 8 ms, as the browser tells. */
export interface Interaction {
  kind: string;
  path: string;
  /** What it was made on. */
  target: string;
  ms: number;
}

/** What is answered sooner than this is not told by the browser. */
export const SOONEST = 16;

const OBSERVE = `
  new PerformanceObserver((list) => {
    for (const { interactionId, name, duration, target } of list.getEntries()) {
      if (!interactionId) continue;
      const words = target?.getAttribute?.('aria-label') ?? target?.textContent ?? '';
      window.pitwallInteraction({
        kind: name,
        path: location.pathname,
        target: (target?.nodeName ?? '').toLowerCase() + ' ' + words.trim().slice(0, 40),
        ms: duration,
      });
    }
  }).observe({ type: 'event', durationThreshold: ${SOONEST}, buffered: true });`;

/** Writes every interaction of a page to a file, a line each. */
export async function keepInteractions(page: Page, file: string): Promise<void> {
  await page.exposeBinding('pitwallInteraction', (_source, interaction: Interaction) =>
    appendFile(file, `${JSON.stringify(interaction)}\n`),
  );
  await page.addInitScript({ content: OBSERVE });
}
