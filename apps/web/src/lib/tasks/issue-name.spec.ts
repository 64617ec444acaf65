import { expect, it } from 'vitest';
import { issueName } from './issue-name.ts';

it.each([
  ['17', 'https://github.com/acme/shop/issues/17', '#17'],
  ['SHOP-7', 'https://acme.atlassian.net/browse/SHOP-7', 'SHOP-7'],
  ['ENG-7', 'https://linear.app/acme/issue/ENG-7/a-title', 'ENG-7'],
  ['0199aaaa-0000-7000-8000-000000000001', 'https://linear.app/acme/issue/OPS-8/a-title', 'OPS-8'],
  ['0199aaaa-0000-7000-8000-000000000001', 'https://tracker.example/x', null],
])('%s of %s is called %s', (key, url, name) => {
  expect(issueName({ key, url })).toBe(name);
});
