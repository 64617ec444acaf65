import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { type Stack, startStack } from '../stack.ts';
import { PASSWORD, visit, type Visitor } from '../visitor.ts';

/** What has the focus, by its name, and whether it or what it stands in shows so; no name where nothing has it. */
const FOCUS = `(() => {
  const at = document.activeElement;
  if (at === null || at === document.body) return { name: '', shown: true };
  const name = at.getAttribute('aria-label') ?? at.labels?.[0]?.innerText ?? at.innerText ?? '';
  const rings = (one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
  };
  const around = [at, at.nextElementSibling, ...(at.labels ?? [])];
  for (let one = at.parentElement, steps = 0; one !== null && steps < 3; one = one.parentElement, steps++)
    around.push(one);
  return {
    name: name.trim().replaceAll(/\\s+/g, ' ') || at.tagName,
    shown: around.some((one) => one !== null && rings(one)),
  };
})()`;

const WAIT = { timeout: 20_000 };

let stack: Stack;
let browser: Browser;
let ana: Visitor;
let page: Page;
beforeAll(async () => {
  stack = await startStack();
  browser = await launchBrowser();
  ana = await visit(browser, {}, stack.url);
  page = ana.page;
  page.setDefaultTimeout(WAIT.timeout);
});
afterAll(async () => {
  await ana?.close();
  await browser?.close();
  await stack?.stop();
});

const focus = () => page.evaluate<{ name: string; shown: boolean }>(FOCUS);

/** By Tab alone, and each stop on the way is seen. */
async function reach(name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let press = 0; press < 90; press++) {
    await page.keyboard.press('Tab');
    const at = await focus();
    expect(at.shown, `the focus is not seen at ${at.name}`).toBe(true);
    if (name.test(at.name)) return;
    passed.push(at.name);
  }
  throw new Error(`Tab does not lead to ${String(name)}, but to ${passed.join(' | ')}`);
}

const arrives = (name: RegExp) => expect.poll(async () => (await focus()).name, WAIT).toMatch(name);
const press = (key: string) => page.keyboard.press(key);
const type = (text: string) => page.keyboard.type(text);
/** A notice is a dialog too, but not a modal one. */
const dialog = () => page.locator('[role=dialog]:not([aria-modal=false])');

/** Through the palette, to the first that it finds. */
async function goBy(typed: string, found: RegExp): Promise<void> {
  await press('Control+k');
  await arrives(/^Search and go/);
  await type(typed);
  await page.getByRole('option', { name: found }).first().waitFor();
  await press('Enter');
}

describe('without a mouse', () => {
  it('one signs up and describes a system, each step at its first field', async () => {
    await ana.go('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await reach(/^Create an account/);
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Create an account' }).waitFor();
    await arrives(/^Create an account/);
    await reach(/^Your name/);
    await type('Ana Ortiz');
    await reach(/^E-mail/);
    await type('ana@southwind.example');
    await reach(/^Password/);
    await type(PASSWORD);
    await press('Enter');
    await arrives(/^Make your organization/);
    await reach(/^Name/);
    await type('Southwind');
    await press('Enter');
    await arrives(/^New system/);
    await reach(/^Name/);
    await type('Shop API');
    await press('Enter');
    await arrives(/^Monthly users/);
    await type('42000');
    await reach(/^Peak requests a second/);
    await type('130');
    await reach(/^Make the system/);
    await press('Enter');
    await arrives(/^Shop API is made/);
  });

  it('one answers, and a dialog gives the focus back to the question', async () => {
    await reach(/^Answer the first twelve/);
    await press('Enter');
    await page.getByRole('radio').first().waitFor();
    const title = page.locator('main [data-arrive]');
    for (let answered = 0; answered < 12; answered++) {
      const before = await title.innerText();
      await press(String(answered % 4));
      await page.getByText(/Ana Ortiz answered/).waitFor();
      if (answered < 11) {
        await press('j');
        await expect.poll(() => title.innerText(), WAIT).not.toBe(before);
      }
    }
    await press('n');
    await dialog().waitFor();
    await press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    expect((await focus()).name).toBe(await title.innerText());
  });

  it('one plans: what is refused is where the focus goes, what is gone leaves it near', async () => {
    await goBy('sprints', /^Sprints/);
    await arrives(/^Sprints/);
    await reach(/^New sprint/);
    await press('Enter');
    await arrives(/^Name/);
    await reach(/^Make the sprint/);
    await press('Enter');
    await arrives(/^Capacity/);
    await type('20');
    await press('Enter');
    await dialog().waitFor({ state: 'hidden' });
    // The work goes on in the sprint that was made, not at the top of the page.
    await arrives(/^Fill Sprint 1/);
    await press('Enter');
    await dialog()
      .getByRole('button', { name: /^Put in/ })
      .waitFor();
    // The dialog opens with what it does under the hand: two presses fill a sprint.
    await arrives(/^Put in/);
    await press('Enter');
    await dialog().waitFor({ state: 'hidden' });
    await arrives(/^Fill Sprint 1/);

    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Sprints' }).waitFor();
    await reach(/^Past the backlog to Sprint 1/);
    await press('Enter');
    await arrives(/^Sprint 1/);
    await press('Tab');
    expect((await focus()).name).toMatch(/^Fill Sprint 1/);

    // Also where the dialog would give the focus back to the button that opened it.
    await goBy('new sprint', /^New sprint/);
    await dialog().getByLabel('Capacity').waitFor();
    await reach(/^Make the sprint/);
    await press('Enter');
    await dialog().waitFor({ state: 'hidden' });
    await arrives(/^Fill Sprint 2/);
    expect(ana.complaints).toEqual([]);
  });
});
