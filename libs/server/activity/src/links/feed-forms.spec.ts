import type { Activity } from '@pitwall/contracts';
import { decodeHTML } from 'entities';
import { describe, expect, it } from 'vitest';
import { atomOf } from './atom-of.ts';
import { calendarOf } from './calendar-of.ts';

const NOW = new Date('2026-11-26T10:00:00Z');
const item = (changed: Partial<Activity> = {}): Activity => ({
  id: '01990000-0000-7000-8000-000000000001',
  kind: 'comment',
  at: '2026-11-25T10:00:00Z',
  by: { userId: '01990000-0000-7000-8000-000000000002', name: 'Ana <b>' },
  system: { slug: 'shop', name: 'Shop & Co' },
  sentence: 'A comment on the system',
  excerpt: ']]><script>alert(1)</script>',
  practice: null,
  subject: null,
  ...changed,
});

describe('a calendar', () => {
  it('has all-day events whose end is the day after, and names that break no line', () => {
    const text = calendarOf(
      'Northwind',
      [
        {
          id: 'sprint-1',
          summary: 'Sprint, one; \nEND:VEVENT',
          description: 'of Payments',
          from: new Date('2026-12-01'),
          to: new Date('2026-12-14'),
          url: 'https://pitwall.example/northwind/sprints',
        },
      ],
      NOW,
    );
    expect(text).toContain('DTSTART;VALUE=DATE:20261201');
    expect(text).toContain('DTEND;VALUE=DATE:20261215');
    expect(text.match(/^END:VEVENT\r?$/gm)).toHaveLength(1);
    expect(text).toContain('SUMMARY:Sprint\\, one\\; \\nEND:VEVENT');
  });
});

describe('an Atom feed', () => {
  const feed = (items: Activity[]) =>
    atomOf(
      {
        title: 'Northwind',
        home: 'https://pitwall.example/northwind',
        self: 'https://pitwall.example/feed',
        id: '01990000-0000-7000-8000-000000000003',
      },
      items,
      () => 'https://pitwall.example/northwind/systems/shop',
      NOW,
    );

  it('tells what happened, and takes no markup from what people wrote', () => {
    const text = feed([item()]);
    expect(text).toContain('<feed xmlns="http://www.w3.org/2005/Atom">');
    expect(text).toContain('<updated>2026-11-25T10:00:00.000Z</updated>');
    expect(text).toContain('Shop &');
    expect(text).not.toContain('<script>');
    expect(text).not.toContain('<name>Ana <b>');
  });

  it('takes no markup from names and titles either, which readers take for HTML', () => {
    const text = feed([
      item({
        system: { slug: 'shop', name: 'Shop & <i>Co</i>' },
        sentence: '"<img src=x onerror=alert(1)>" is done',
      }),
    ]);
    const [, title = ''] = /<title type="html"><!\[CDATA\[(.*?)\]\]><\/title>/.exec(text) ?? [];
    expect(title).not.toMatch(/[<>]/);
    expect(decodeHTML(title)).toBe('Shop & <i>Co</i>: "<img src=x onerror=alert(1)>" is done');
  });

  it('holds no character that XML does not know, so that one title spoils no feed', () => {
    const text = feed([
      item({
        sentence: '"a\u0001b\u001b" is done',
        excerpt: 'c\u0008d\uffff',
        by: { userId: '01990000-0000-7000-8000-000000000002', name: 'An\u0002a' },
      }),
    ]);
    // https://www.w3.org/TR/xml/#charsets
    expect(text).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
    expect(text).toContain('ab');
  });

  it('of nothing is a feed too', () => {
    expect(feed([])).toContain('<updated>2026-11-26T10:00:00.000Z</updated>');
  });
});
