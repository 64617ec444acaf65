import { randomUUID } from 'node:crypto';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { ask, signUp } from './signed-up.ts';
import { visit, type Visitor } from './visitor.ts';

const mark = randomUUID().slice(0, 8);
const ORGANIZATION = `eaves-${mark}`;
const AT = `/organizations/${ORGANIZATION}`;
const SHOP = `/${ORGANIZATION}/systems/shop-api`;
/** Typed into every form; no name may hold what it begins with. */
const WORDS = 'Half a thought 🚧 <script>alert(1)</script> \u202Eright to left';

type Answered = { status: number; contentType: string; body: string } | 'none' | null;

interface TriedForm {
  path: string;
  /** The field that is typed in, and the button that sends. */
  field: string;
  send: string;
  typed?: string;
  /** A dialog's name; without it the form stands on the page. */
  dialog?: string;
}

const FORMS: Record<string, TriedForm> = {
  'a task': {
    path: `${SHOP}/tasks#new`,
    dialog: 'Task of your own',
    field: 'What is to be done',
    send: 'Add the task',
  },
  'a team': {
    path: `/${ORGANIZATION}/teams#new`,
    dialog: 'New team',
    field: 'Name',
    send: 'Make the team',
  },
  'a snapshot': {
    path: `${SHOP}/snapshots#take`,
    dialog: 'Take a snapshot',
    field: 'Name',
    send: 'Take the snapshot',
  },
  'a comment': { path: `${SHOP}/discussion`, field: 'Your comment', send: 'Comment' },
  'a description': {
    path: `${SHOP}/settings`,
    field: 'What it is for',
    send: 'Save the description',
  },
  'the settings': { path: `/${ORGANIZATION}/settings`, field: 'Name', send: 'Save' },
  'an address of one’s own': {
    path: '/account/security',
    field: 'New e-mail address',
    send: 'Change the address',
    typed: `half@${mark}.example`,
  },
};

let browser: Browser;
let visitor: Visitor;
/** What was sent since the form was opened, and how it is answered; null leaves it to the server. */
let sent: string[] = [];
let answer: Answered = null;
beforeAll(async () => {
  browser = await launchBrowser();
  visitor = await visit(browser);
  const { page } = visitor;
  page.setDefaultTimeout(30_000);
  await signUp(visitor, 'Dana Holt', `dana@${mark}.example`);
  await ask(visitor, 'POST', '/organizations', { name: 'Eaves', slug: ORGANIZATION });
  await ask(visitor, 'POST', `${AT}/systems`, { name: 'Shop API' });
  await page.route('**/api/v1/**', async (route) => {
    const request = route.request();
    if (request.method() === 'GET') return route.fallback();
    sent.push(request.url());
    if (answer === null) return route.fallback();
    return answer === 'none' ? route.abort('connectionreset') : route.fulfill(answer);
  });
});
afterAll(async () => {
  await visitor?.close();
  await browser?.close();
});

interface Opened {
  root: Locator;
  field: Locator;
  send: Locator;
  typed: string;
}

/** Opens a form by its address and types in it. */
async function typeIn({ path, dialog, field: label, send, typed = WORDS }: TriedForm) {
  const { page } = visitor;
  await page.goto('about:blank');
  await visitor.go(path);
  const root =
    dialog === undefined
      ? page.locator('form', { has: page.getByRole('button', { name: send, exact: true }) })
      : page.getByRole('dialog', { name: dialog });
  const field = root.getByLabel(label).first();
  await field.fill(typed);
  sent = [];
  return { root, field, send: page.getByRole('button', { name: send, exact: true }), typed };
}

const isKept = async ({ field, typed }: Opened): Promise<void> => {
  expect(await field.inputValue()).toBe(typed);
};

const ANSWERS: Record<string, [Answered, RegExp]> = {
  'no answer': ['none', /Pitwall cannot be reached/],
  'a page of a proxy as success': [
    { status: 200, contentType: 'text/html', body: '<h1>Sign in to the network</h1>' },
    /Pitwall cannot be reached/,
  ],
  'half of an answer': [
    { status: 201, contentType: 'application/json', body: '{"id":"0199' },
    /Pitwall cannot be reached/,
  ],
  'a page of a proxy as failure': [
    { status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' },
    /Something before Pitwall answered 502/,
  ],
  'a refusal of a firewall': [
    { status: 403, contentType: 'text/html', body: '<h1>Blocked</h1>' },
    /Something other than Pitwall answered/,
  ],
};

describe.each(Object.entries(FORMS))('what is typed for %s', (_, form) => {
  it('stays where the server’s answer is none, and the page says which', async () => {
    const opened = await typeIn(form);
    for (const [given, says] of Object.values(ANSWERS)) {
      answer = given;
      await opened.send.click();
      await opened.root.getByText(says).first().waitFor();
      await isKept(opened);
    }
    answer = null;
    expect(sent).toHaveLength(Object.keys(ANSWERS).length);
  }, 120_000);

  it('stays where the session ends, and the page asks to sign in again', async () => {
    const opened = await typeIn(form);
    const cookies = await visitor.page.context().cookies();
    await visitor.page.context().clearCookies();
    await opened.send.click();
    await visitor.page.getByText('You are signed out.').first().waitFor();
    await isKept(opened);
    await visitor.page.context().addCookies(cookies);
    await visitor.page.evaluate("dispatchEvent(new Event('focus'))");
    await visitor.page.getByText('You are signed out.').first().waitFor({ state: 'detached' });
    await isKept(opened);
  }, 120_000);
});
