/** What one request of a list brings at most. */
export const PAGE = 100;

type Page<Item> = { items: Item[]; next: string | null };

/** The items of a list, page after page, as far as they are asked for. */
export async function* allPages<Item>(
  page: (cursor: string | undefined) => Promise<Page<Item>>,
): AsyncGenerator<Item> {
  for (let cursor: string | undefined; ;) {
    const { items, next } = await page(cursor);
    yield* items;
    if (next === null) return;
    cursor = next;
  }
}

/** The first ones of a list, and whether there are more. */
export async function firstOf<Item>(
  items: AsyncIterable<Item>,
  most: number,
): Promise<{ items: Item[]; more: boolean }> {
  const found: Item[] = [];
  for await (const item of items) {
    if (found.length === most) return { items: found, more: true };
    found.push(item);
  }
  return { items: found, more: false };
}

export async function collected<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  return (await firstOf(items, Infinity)).items;
}
