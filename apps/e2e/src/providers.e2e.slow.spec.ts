import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  type GitHubAccount,
  startGitHub,
  type TestGitHub,
} from '../../../libs/testing/src/providers/github.ts';
import {
  type NameServer,
  startNameServer,
} from '../../../libs/testing/src/providers/name-server.ts';
import {
  startOpenIdProvider,
  type TestProvider,
} from '../../../libs/testing/src/providers/openid-provider.ts';
import { launchBrowser } from './browser.ts';
import { PASSWORD, visit, type Visitor } from './visitor.ts';

let browser: Browser;
let names: NameServer;
let gitHub: TestGitHub;
let provider: TestProvider;
let owner: Visitor;
let person: Visitor;

beforeAll(async () => {
  const ports = inject('outside');
  browser = await launchBrowser();
  names = await startNameServer(ports.names);
  gitHub = await startGitHub(ports.gitHub);
  owner = await visit(browser);
  person = await visit(browser);
  for (const { page } of [owner, person]) page.setDefaultTimeout(20_000);
});
afterAll(async () => {
  await Promise.all([owner.close(), person.close()]);
  await browser.close();
  await Promise.all([names.close(), gitHub.close(), provider.close()]);
});

const press = ({ page }: Visitor, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();
const textOf = async (place: Locator): Promise<string> => (await place.innerText()).trim();
/** The way to a provider leaves Pitwall, and nothing else does. */
const strays = ({ complaints }: Visitor): string[] =>
  complaints.filter((one) => !one.includes(provider.issuer) && !one.includes(gitHub.url));
const signUp = async (visitor: Visitor, name: string, email: string): Promise<void> => {
  await visitor.go('/sign-up');
  await visitor.page.getByLabel('Your name').fill(name);
  await visitor.page.getByLabel('E-mail').fill(email);
  await visitor.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await press(visitor, 'Create the account');
  await visitor.page.waitForURL(/start/);
};

describe('single sign-on', () => {
  it('is set up by an owner: the domain proven, the provider checked, the only way in', async () => {
    await signUp(owner, 'Olga', 'olga@owners.example');
    await owner.page.getByRole('heading', { level: 1, name: 'Make your organization' }).waitFor();
    await owner.page.getByLabel('Name', { exact: true }).fill('Enforced works');
    await press(owner, 'Make the organization');
    await owner.page.waitForURL(/enforced-works/);
    await owner.go('/enforced-works/sign-in');
    await press(owner, 'Add a domain');
    await owner.page.getByRole('textbox', { name: 'Domain' }).fill('enforced.example');
    await press(owner, 'Add the domain');
    await press(owner, 'Prove enforced.example');
    const record = await textOf(owner.page.getByLabel('Name of the TXT record', { exact: true }));
    const value = await textOf(owner.page.getByLabel('Value of the TXT record', { exact: true }));
    await press(owner, 'Look for it');
    await owner.page.getByText('There is no TXT record').waitFor();
    names.records.set(record, [value]);
    await press(owner, 'Look for it');
    await owner.page.getByText('proven', { exact: true }).waitFor();
    const callback = await textOf(owner.page.getByLabel('Callback address', { exact: true }));
    provider = await startOpenIdProvider({ redirectUris: [callback] });
    await owner.page.getByLabel('Issuer').fill('http://10.1.2.3');
    await owner.page.getByLabel('Client id').fill(provider.client.id);
    await owner.page.getByLabel('Client secret').fill(provider.client.secret);
    await press(owner, 'Set it up');
    await owner.page.getByText('outside the public internet').first().waitFor();
    await owner.page.getByLabel('Issuer').fill(provider.issuer);
    await owner.page.getByLabel('Make it the only way for addresses of your domains').click();
    await press(owner, 'Set it up');
    await owner.page.getByText('nobody has come this way yet').waitFor();
    expect(await owner.page.getByLabel('Client secret').inputValue()).toBe('');
    expect(owner.complaints).toEqual([]);
  });

  it('brings a new person through the provider into the organization', async () => {
    provider.person = {
      sub: 'nina',
      email: 'nina@enforced.example',
      email_verified: true,
      name: 'Nina New',
    };
    await person.go('/sign-in');
    await person.page.getByRole('link', { name: 'Single sign-on' }).click();
    await person.page.getByLabel('Work e-mail').fill('nina@enforced.example');
    await press(person, 'Continue');
    await person.page.waitForURL(/enforced-works\/systems/);
    expect(person.page.url()).not.toContain('code=');
    await person.go('/account/security');
    await person.page.getByText('You came through Enforced works').waitFor();
    await owner.go('/enforced-works/members');
    await owner.page.getByText('nina@enforced.example').waitFor();
    expect(strays(person)).toEqual([]);
  });

  it('is asked for where a member comes with a password, and leads back to the page', async () => {
    const member = await visit(browser);
    member.page.setDefaultTimeout(20_000);
    await signUp(member, 'Max', 'max@enforced.example');
    await owner.go('/enforced-works/members');
    await press(owner, 'Invite someone');
    await press(owner, 'Make the link');
    const link = await owner.page.getByLabel('Invitation link').inputValue();
    await member.page.goto(link);
    await press(member, 'Join Enforced works');
    await member.page.getByText('Sign in through single sign-on').waitFor();
    provider.person = { sub: 'max', email: 'max@enforced.example', email_verified: true };
    await press(member, 'Continue with Enforced works');
    // The address was never confirmed: whoever made this account need not be Max.
    await member.page.getByText('There is an account with your address here already').waitFor();
    expect(strays(member)).toEqual([]);
    await member.close();
  });
});

describe('GitHub', () => {
  it('signs a new person in, and is shown among the ways in', async () => {
    const account: GitHubAccount = {
      id: 42,
      login: 'octo-pia',
      name: 'Pia Octo',
      emails: [{ email: 'pia@github.example', primary: true, verified: true, visibility: null }],
    };
    gitHub.account = account;
    const pia = await visit(browser);
    pia.page.setDefaultTimeout(20_000);
    await pia.go('/sign-in');
    await press(pia, 'Sign in with GitHub');
    await pia.page.waitForURL(/start/);
    await pia.go('/account/security');
    await pia.page.getByText('octo-pia').waitFor();
    await press(pia, 'Unlink GitHub');
    await press(pia, 'Unlink it');
    await pia.page.getByText('This is your last way in').waitFor();
    expect(strays(pia)).toEqual([]);
    await pia.close();
  });
});
