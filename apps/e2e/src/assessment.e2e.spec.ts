import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { ask, signUp } from './signed-up.ts';
import { visit, type Visitor } from './visitor.ts';

const mark = randomUUID().slice(0, 8);
const ORGANIZATION = `eastwind-${mark}`;
const SYSTEM = `/${ORGANIZATION}/systems/shop-api`;
const AT = `${SYSTEM}/assessment`;
const ANSWERS = `/organizations${SYSTEM}/answers`;

let browser: Browser;
let ana: Visitor;
let ben: Visitor;

beforeAll(async () => {
  browser = await launchBrowser();
  ana = await visit(browser);
  ben = await visit(browser);
  for (const { page } of [ana, ben]) page.setDefaultTimeout(20_000);
  await signUp(ana, 'Ana Ortiz', `ana@${mark}.example`);
  await ask(ana, 'POST', '/organizations', { name: 'Eastwind', slug: ORGANIZATION });
  await ask(ana, 'POST', `/organizations/${ORGANIZATION}/systems`, { name: 'Shop API' });
  const { link } = await ask<{ link: string }>(
    ana,
    'POST',
    `/organizations/${ORGANIZATION}/invitations`,
    { role: 'member' },
  );
  await signUp(ben, 'Ben Okafor', `ben@${mark}.example`);
  await ask(ben, 'POST', '/invitations/accept', { token: link.split('#')[1] });
});
afterAll(async () => {
  await ana?.close();
  await ben?.close();
  await browser?.close();
});

const atPractice = async ({ page }: Visitor, practice: string): Promise<void> => {
  await page.waitForURL(new RegExp(`/assessment/${practice}`));
  await page.getByText(`${practice} ·`).first().waitFor();
};
const stateOf = async (practice: string): Promise<string> =>
  (await ask<{ answer: { state: string } | null }>(ben, 'GET', `${ANSWERS}/${practice}`)).answer
    ?.state ?? 'not_assessed';
const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(
    'document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? ""',
  );

describe('the assessment by keyboard alone', () => {
  it('is reached, answered, walked through and undone without a mouse', async () => {
    const { page } = ana;
    await ana.go(SYSTEM);
    await page.getByRole('heading', { level: 1, name: 'Shop API' }).waitFor();
    // From wherever the focus is when the page has come, its content or the way past the navigation.
    for (let stop = 0; stop < 45; stop += 1) {
      await page.keyboard.press('Tab');
      if (/^(Assessment|Continue the assessment|Open the assessment)/.test(await focused(page)))
        break;
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Assessment' }).waitFor();
    await page.waitForURL(/assessment\/[A-Z]+-\d+/);

    const first = page.url().split('/').at(-1) ?? '';
    for (const [key, state] of [
      ['0', 'absent'],
      ['1', 'started'],
      ['2', 'partial'],
      ['3', 'in_place'],
      ['u', 'unknown'],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => stateOf(first), { timeout: 10_000 }).toBe(state);
    }
    await page.keyboard.press('z');
    await expect.poll(() => stateOf(first), { timeout: 10_000 }).toBe('in_place');

    await page.keyboard.press('j');
    await page.waitForURL((url) => !url.pathname.endsWith(first));
    const second = page.url().split('/').at(-1) ?? '';
    await page.keyboard.press('k');
    await atPractice(ana, first);
    await page.keyboard.press('j');
    await atPractice(ana, second);
  });

  it('shows its keys, and gives the focus back', async () => {
    const { page } = ana;
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await dialog.waitFor();
    expect(await dialog.locator('dt').count()).toBeGreaterThan(12);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('takes a reason that does not apply, and a note, typed and sent by Enter', async () => {
    const { page } = ana;
    const practice = page.url().split('/').at(-1) ?? '';
    await page.keyboard.press('e');
    const dialog = page.getByRole('dialog', { name: 'Add evidence' });
    await dialog.waitFor();
    await dialog.getByLabel('Link').focus();
    await page.keyboard.type('https://wiki.example/rehearsal');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Rehearsed in May.');
    // The level is asked for with it; the arrow keys choose.
    await dialog.getByLabel('Answer').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Partial' }).waitFor();
    for (let step = 0; step < 6; step += 1) {
      if ((await page.locator('[role=option][data-highlighted]').innerText()) === 'Partial') break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Add evidence' }).focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => stateOf(practice)).toBe('partial');
    await page.getByText('Rehearsed in May.').first().waitFor();
    await page.keyboard.press('n');
    const reason = page.getByRole('dialog', { name: 'Does not apply' });
    await reason.waitFor();
    await page.keyboard.press('Escape');
    await reason.waitFor({ state: 'hidden' });
    expect(await stateOf(practice)).toBe('partial');
    expect(ana.complaints).toEqual([]);
  });
});

describe('two people at once', () => {
  it('see where the other is and what they just answered', async () => {
    await Promise.all([ana.go(`${AT}/DB-01`), ben.go(`${AT}/DB-02`)]);
    await ana.page.getByText('Ben Okafor is at DB-02').waitFor();
    await ben.page.getByText('Ana Ortiz is at DB-01').waitFor();
    await ben.page.keyboard.press('1');
    await ana.page.getByText(/Ben Okafor answered DB-02/).waitFor();
    await ben.page.keyboard.press('j');
    await ana.page.getByText(/Ben Okafor is at (?!DB-02)/).waitFor();
    await ben.go(`/${ORGANIZATION}/tasks`);
    await ana.page.getByText(/Ben Okafor is at/).waitFor({ state: 'hidden' });
  });

  it('who answer the same are shown both answers, and neither is lost', async () => {
    await Promise.all([ana.go(`${AT}/DB-03`), ben.go(`${AT}/DB-03`)]);
    await Promise.all([atPractice(ana, 'DB-03'), atPractice(ben, 'DB-03')]);
    // Ben knows nothing of Ana's answer when he gives his.
    await ben.page.route('**/live', (route) => route.abort());
    await ben.page.reload();
    await atPractice(ben, 'DB-03');
    await ask(ana, 'PUT', `${ANSWERS}/DB-03`, { state: 'partial', version: 0 });
    await ben.page.keyboard.press('0');
    await ben.page.getByText(/Answered elsewhere, too/).waitFor();
    expect(await stateOf('DB-03')).toBe('partial');
    await ben.page.getByRole('button', { name: /Keep both/ }).click();
    await ben.page.getByText(/Answered elsewhere, too/).waitFor({ state: 'hidden' });
    await expect
      .poll(
        async () =>
          (
            await ask<{ opinions: { state: string }[] }>(ana, 'GET', `${ANSWERS}/DB-03`)
          ).opinions.map(({ state }) => state),
        { timeout: 15_000 },
      )
      .toEqual(['absent']);
  });
});

describe('a lost connection', () => {
  it('keeps what was answered, says so, and sends it by itself on return', async () => {
    const { page } = ana;
    await ana.go(`${AT}/DB-04`);
    await atPractice(ana, 'DB-04');
    await page.context().setOffline(true);
    await page.getByText('No connection.').waitFor();
    await page.keyboard.press('2');
    await page.getByText(/1 answer is not saved, and kept here/).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.getByText(/“Partial” is not saved yet/).waitFor();
    expect(await stateOf('DB-04')).toBe('not_assessed');
    await page.context().setOffline(false);
    await expect.poll(() => stateOf('DB-04'), { timeout: 15_000 }).toBe('partial');
    await page.getByText(/Saved a moment ago/).waitFor();
    await page.getByText('No connection.').waitFor({ state: 'hidden' });
  });
});
