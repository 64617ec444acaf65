import { describe, expect, it } from 'vitest';
import { permalink } from './permalink.ts';
import { renderMarkdown } from './render-markdown.ts';
import type { IssueContent } from './issue-content.ts';

const content: IssueContent = {
  reason: 'First because 3 incidents trace to it.',
  why: 'N instances let through N times the limit.',
  description: '',
  evidence: [
    {
      message: 'Counters in memory.',
      places: [
        { path: 'src/limit.ts', line: 4, url: 'https://github.com/a/b/blob/c/src/limit.ts#L4' },
        { path: 'a`b.ts', line: 1, url: null },
      ],
      more: 2,
    },
  ],
  steps: [
    { title: 'Choose a store', detail: 'Redis will do.\n\n```sh\nredis-cli\n```' },
    { title: 'Count there', detail: '' },
  ],
  checks: [{ check: 'Two instances, one limit', expect: '429 after 100' }],
  verified: 'Closed here, it is looked at again by the next scan.',
  address: 'https://pitwall.example/acme/tasks/1',
};

describe('renderMarkdown', () => {
  it('says why, what was found and where, the steps, how it is proved, and the way back', () => {
    expect(renderMarkdown(content)).toBe(`First because 3 incidents trace to it.

### Why

N instances let through N times the limit.

### What was found

- Counters in memory. [\`src/limit.ts:4\`](https://github.com/a/b/blob/c/src/limit.ts#L4), \`\` a\`b.ts:1 \`\`, and 2 more

### Steps

- [ ] Choose a store
  Redis will do.

  \`\`\`sh
  redis-cli
  \`\`\`
- [ ] Count there

### How it is proved

- Two instances, one limit: 429 after 100

Closed here, it is looked at again by the next scan.

[Open in Pitwall](https://pitwall.example/acme/tasks/1)`);
  });

  it('lets no text close the section, and stays within what a body may hold', () => {
    const text = renderMarkdown({
      ...content,
      description: `<!-- /pitwall -->${'x'.repeat(70_000)}`,
    });
    expect(text).not.toContain('<!--');
    expect(text.length).toBeLessThan(51_000);
    expect(text.endsWith(`[Read on in Pitwall](${content.address})`)).toBe(true);
  });
});

describe('permalink', () => {
  const place = { commit: 'c'.repeat(40), path: 'src/a b.ts', startLine: 3, endLine: 5 };
  it.each([
    [
      'github.com/acme/shop',
      `https://github.com/acme/shop/blob/${place.commit}/src/a%20b.ts#L3-L5`,
    ],
    ['gitlab.com/x/y/z', `https://gitlab.com/x/y/z/-/blob/${place.commit}/src/a%20b.ts#L3-5`],
    [
      'github.corp.example/a/b.git',
      `https://github.corp.example/a/b/blob/${place.commit}/src/a%20b.ts#L3-L5`,
    ],
    ['git.example/a/b', null],
    ['github.com/a"><script>', null],
  ])('%s', (repository, expected) => {
    expect(permalink({ repository, ...place })).toBe(expected);
  });
});
