import { isolated, type Activity } from '@pitwall/contracts';
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
      title: asHtml(`${isolated(item.system.name)}: ${item.sentence}`),
      link: linkOf(item),
      date: new Date(item.at),
      author: [{ name: known(item.by?.name ?? 'Pitwall') }],
      ...(item.excerpt === null ? {} : { description: asHtml(item.excerpt) }),
    });
  return feed.atom1();
}

/** XML has no words for other characters, not even escaped: a reader would refuse the whole feed. */
const known = (text: string): string =>
  text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

/** Titles and summaries are marked as HTML: a reader shows what stands in them as such. */
const asHtml = (text: string): string => escapeText(known(text));
