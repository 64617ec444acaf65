import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { PASSWORD, visit, type Visitor } from './visitor.ts';

let browser: Browser;
let ana: Visitor;

beforeAll(async () => {
  browser = await launchBrowser();
  ana = await visit(browser);
  ana.page.setDefaultTimeout(20_000);
  // A device that makes and proves passkeys, verified by its owner without being asked.
  const device = await ana.page.context().newCDPSession(ana.page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
});
afterAll(async () => {
  await ana.close();
  await browser.close();
});

const press = (name: string | RegExp): Promise<void> =>
  ana.page.getByRole('button', { name }).first().click();
const signOut = async (): Promise<void> => {
  await ana.go('/account');
  await ana.page.getByRole('main').getByRole('button', { name: 'Sign out', exact: true }).click();
  await ana.page.waitForURL(/sign-in/);
};

describe('a passkey', () => {
  it('is added by a new person, who is shown recovery codes once', async () => {
    await ana.go('/sign-up');
    await ana.page.getByLabel('Your name').fill('Ana');
    await ana.page.getByLabel('E-mail').fill('ana@passkeys.example');
    await ana.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await press('Create the account');
    await ana.page.waitForURL(/start/);
    await ana.go('/account/security');
    await press('Add a passkey');
    await ana.page.getByLabel('Name').fill('Work laptop');
    await press('Make the passkey');
    await ana.page.getByText('Keep these codes now').waitFor();
    expect(await ana.page.getByLabel('Recovery codes').getByRole('listitem').count()).toBe(10);
    await press('I have kept them');
    await ana.page.getByText('Work laptop').waitFor();
  });

  it('is asked for after the password', async () => {
    await signOut();
    await ana.page.getByLabel('E-mail').fill('ana@passkeys.example');
    await ana.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await press('Sign in');
    await press('Confirm with a passkey');
    await ana.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  });

  it('signs in instead of the password', async () => {
    await signOut();
    await press('Sign in with a passkey');
    await ana.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    await ana.go('/account/activity');
    await ana.page.getByText('Signed in by passkey').first().waitFor();
    expect(ana.complaints).toEqual([]);
  });
});

describe('an organization that asks for a second factor', () => {
  it('says whom it keeps out, tells them the way, and opens as soon as they have one', async () => {
    await ana.go('/start');
    await ana.page.getByLabel('Name', { exact: true }).fill('Passkey People');
    await press('Make the organization');
    await ana.page.waitForURL(/passkey-people\/systems/);
    await ana.go('/account/security');
    await press('Remove');
    await ana.page
      .getByRole('alertdialog')
      .getByRole('button', { name: /Remove/ })
      .click();
    await ana.page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await ana.page.getByText('Work laptop').waitFor({ state: 'detached' });
    await ana.go('/passkey-people/sign-in');
    await press('Require it of everybody');
    const question = ana.page.getByRole('alertdialog');
    await question.getByText('Without one: Ana.').waitFor();
    await question.getByRole('button', { name: 'Require it' }).click();
    // Ana has none herself.
    await ana.page.getByText('Add a second factor first').waitFor();
    await ana.page.getByRole('link', { name: 'Add an authenticator app or a passkey' }).click();
    await press('Add a passkey');
    await ana.page.getByLabel('Name').fill('Phone');
    await press('Make the passkey');
    await press('I have kept them');
    await ana.go('/passkey-people/sign-in');
    await ana.page.getByText('Everybody has one.').waitFor();
    expect(ana.complaints).toEqual([]);
  });
});
