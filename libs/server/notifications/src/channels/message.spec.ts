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

describe('what people wrote', () => {
  const said = (detail: string, title = 'A task'): ChannelItem[] => [
    { title, detail, url: 'https://pitwall.example.com/northwind/tasks/1' },
  ];
  const slackTexts = (items: ChannelItem[]) =>
    (slackBody(items, 1) as { blocks: { text: Record<string, unknown> }[] }).blocks.map(
      ({ text }) => text,
    );

  it('calls nobody in Slack and links nowhere: its words are taken as they stand', () => {
    for (const text of slackTexts(said('https://elsewhere.example #general', '@channel <!here>'))) {
      // https://docs.slack.dev/reference/block-kit/composition-objects/text-object
      expect(text).toMatchObject({ type: 'mrkdwn', verbatim: true });
      expect(text['text']).not.toContain('<!here>');
    }
  });

  it('is cut between characters, so that every receiver can read the message', () => {
    for (const before of ['', 'x']) {
      const items = said(before + '🏁'.repeat(200));
      for (const body of [slackBody(items, 1), teamsBody(items, 1)])
        // JSON writes half a character as an escape, which strict readers refuse.
        expect(JSON.stringify(body)).not.toMatch(/\\ud[89a-f]/i);
    }
  });
});
