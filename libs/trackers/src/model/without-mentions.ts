import { isBottomless } from '@pitwall/contracts';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** Nothing that is seen, and enough that the word after it is nobody's name. */
const GUARD = '&#8203;';
/** A sign or what reads as it, before a name; after a letter it is an address. */
const MENTION = /(?<!\w)(?:@|&#0*64;|&#x0*40;|&commat;)(?=[a-z0-9&])(?!&#8203;)/gi;
const GUARDED = /(@|&#0*64;|&#x0*40;|&commat;)&#8203;/gi;

/**
 * Markdown that reads the same and calls nobody: words of a catalogue or of a scan (`@Scheduled`, `@acme/team`) are
 * no call to those who have that name at the tracker. Code and links are left as they are, since nobody is called there.
 */
export function withoutMentions(markdown: string): string {
  if (markdown.search(MENTION) === -1) return markdown;
  // Nobody reads what is code in it.
  if (isBottomless(markdown)) return guard(markdown);
  const root = fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  let guarded = '';
  let done = 0;
  for (const [start, end] of spoken(root)) {
    guarded += markdown.slice(done, start);
    guarded += guard(markdown.slice(start, end));
    done = end;
  }
  return guarded + markdown.slice(done);
}

const guard = (words: string): string => words.replace(MENTION, `$&${GUARD}`);

/** The text as it was before. */
export const withMentions = (markdown: string): string => markdown.replace(GUARDED, '$1');

/** Where words stand that are read as such, in their order. */
function* spoken(node: Nodes): Generator<[start: number, end: number]> {
  if (node.type === 'link' || node.type === 'linkReference') return;
  const { position } = node;
  if (node.type === 'text' || node.type === 'html') {
    if (position) yield [position.start.offset ?? 0, position.end.offset ?? 0];
    return;
  }
  if ('children' in node) for (const child of node.children) yield* spoken(child);
}
