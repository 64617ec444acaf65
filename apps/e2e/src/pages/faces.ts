import type { CDPSession, Page } from 'playwright-core';
import { accessibilityFaults } from '../accessibility.ts';

/** The narrowest screen that pages are made for. */
const NARROWEST = { width: 360, height: 780 };

/** What can be otherwise by night: the rest of a page is the same. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

const PIXELS_BEYOND_THE_SCREEN =
  'document.documentElement.scrollWidth - document.documentElement.clientWidth';

/**
 * Two frames, so that what watches sizes has drawn anew, and the end of what fades from one colour to the other. What
 * the browser leaves undrawn, being out of sight, does not come to its end: nobody waits longer than a fade takes.
 */
const DRAWN = `(async () => {
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  await frame();
  await frame();
  const fades = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  const ended = Promise.all(fades.map(({ finished }) => finished.catch(() => undefined)));
  await Promise.race([ended, new Promise((longest) => setTimeout(longest, 2_000))]);
})()`;

/** By day and by night on a desktop; on the narrowest screen with all that touch and small size change. */
const FACES = ['by day', 'by night', 'on a phone'] as const;
type Face = (typeof FACES)[number];

/** The looks of a page, which is loaded once for all of them. */
export class Faces {
  readonly #page: Page;
  readonly #devices: CDPSession;

  private constructor(page: Page, devices: CDPSession) {
    this.#page = page;
    this.#devices = devices;
  }

  static async of(page: Page): Promise<Faces> {
    return new Faces(page, await page.context().newCDPSession(page));
  }

  /** What is wrong with the open page in each of its looks, one line each; it is on a desktop by day again after. */
  async faults(): Promise<string[]> {
    const faults: string[] = [];
    for (const face of FACES)
      faults.push(...(await this.#faultsOf(face)).map((fault) => `${face}: ${fault}`));
    return faults;
  }

  async #faultsOf(face: Face): Promise<string[]> {
    switch (face) {
      case 'by day':
        return [...(await this.#beyondTheScreen()), ...(await accessibilityFaults(this.#page))];
      case 'by night': {
        await this.#page.emulateMedia({ colorScheme: 'dark' });
        await this.#page.evaluate(DRAWN);
        const faults = await accessibilityFaults(this.#page, { rules: OF_COLOURS });
        await this.#page.emulateMedia({ colorScheme: 'light' });
        return faults;
      }
      case 'on a phone': {
        await this.#hold('phone');
        const faults = [
          ...(await this.#beyondTheScreen()),
          ...(await accessibilityFaults(this.#page)),
        ];
        await this.#hold('desktop');
        return faults;
      }
    }
  }

  async #beyondTheScreen(): Promise<string[]> {
    const beyond = await this.#page.evaluate<number>(PIXELS_BEYOND_THE_SCREEN);
    return beyond > 0 ? [`wider than the screen by ${beyond} px`] : [];
  }

  /** Size and touch change without a load, as when a window is made narrow and a mouse is taken away. */
  async #hold(device: 'phone' | 'desktop'): Promise<void> {
    const touch = device === 'phone';
    if (touch)
      await this.#devices.send('Emulation.setDeviceMetricsOverride', {
        ...NARROWEST,
        deviceScaleFactor: 1,
        mobile: true,
      });
    else await this.#devices.send('Emulation.clearDeviceMetricsOverride');
    await this.#devices.send('Emulation.setTouchEmulationEnabled', { enabled: touch });
    await this.#page.evaluate(DRAWN);
  }
}
