import { describe, expect, it } from 'vitest';
import { type ChannelItem, slackBody, teamsBody } from './message.ts';

const items = (title: string, detail: string): ChannelItem[] =>
  Array.from({ length: 20 }, (_, index) => ({
    title: title.repeat(300),
    detail: detail.repeat(500),
    url: `https://pitwall.example.com/northwind/tasks/${index}`,
  }));
const LONG: [string, string][] = [
  ['漢', '字'],
  ['&', '&'],
  ['*', '_'],
  ['x', 'y'],
  ['🏁', '"'],
];

describe('the longest messages', () => {
  it.each(LONG)('of %s and %s stay below what Teams takes, and count the rest', (title, detail) => {
    const body = JSON.stringify(teamsBody(items(title, detail), 1_000));
    expect(Buffer.byteLength(body)).toBeLessThan(28 * 1024);
    const shown = body.match(/pitwall\.example\.com/g)?.length ?? 0;
    expect(shown).toBeGreaterThanOrEqual(5);
    expect(body).toContain(`and ${(1_000 - shown).toLocaleString('en')} more`);
  });

  it.each(LONG)('of %s and %s stay below what Slack takes, with whole links', (title, detail) => {
    const { blocks } = slackBody(items(title, detail), 1_000) as {
      blocks: { text: { text: string } }[];
    };
    expect(blocks.length).toBeLessThanOrEqual(50);
    for (const { text } of blocks) {
      expect(text.text.length).toBeLessThanOrEqual(3_000);
      expect(text.text.match(/</g)?.length).toBe(text.text.match(/>/g)?.length);
    }
    expect(blocks.at(-1)?.text.text).toContain('and 980 more');
  });
});
