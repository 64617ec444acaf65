import type { TrackerPage } from '../run/tracker-adapter.ts';

/** More than a person chooses from. */
const MOST_PAGES = 5;

/** What stands on the first pages of a list. */
export async function somePages<Item>(
  list: (cursor: string | null) => Promise<TrackerPage<Item>>,
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const read: TrackerPage<Item> = await list(cursor);
    items.push(...read.items);
    if (read.next === null) break;
    cursor = read.next;
  }
  return items;
}
