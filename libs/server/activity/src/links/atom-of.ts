import type { Activity } from '@pitwall/contracts';
import { Feed } from 'feed';
import { escapeText } from 'entities';

/** RFC 4287. What people wrote is text in it, never markup. */
export function atomOf(
  { title, home, self, id }: { title: string; home: string; self: string; id: string },
  items: readonly Activity[],
  linkOf: (item: Activity) => string,
  now: Date,
): string {
  const [newest] = items;
  const feed = new Feed({
    id: `urn:uuid:${id}`,
    title,
    link: home,
    feedLinks: { atom: self },
    language: 'en',
    generator: 'Pitwall',
    copyright: '',
    updated: newest ? new Date(newest.at) : now,
  });
  for (const item of items)
    feed.addItem({
      id: `urn:uuid:${item.id}`,
      title: `${item.system.name}: ${item.sentence}`,
      link: linkOf(item),
      date: new Date(item.at),
      author: [{ name: item.by?.name ?? 'Pitwall' }],
      // Readers take a summary for HTML.
      ...(item.excerpt === null ? {} : { description: escapeText(item.excerpt) }),
    });
  return feed.atom1();
}
