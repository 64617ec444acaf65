/**
 * What becomes of Markdown that goes through Linear's editor: it is read into a document and written anew, with
 * bullets, escapes, breaks and blank lines of its own. Twice is as once.
 */
export function throughLinear(markdown: string): string {
  const lines: string[] = [];
  let fenced = false;
  for (const raw of markdown.replaceAll('\r\n', '\n').split('\n')) {
    if (raw.trimStart().startsWith('```')) fenced = !fenced;
    lines.push(fenced || raw.trimStart().startsWith('```') ? raw : rewritten(raw));
  }
  return (
    lines
      .join('\n')
      // Paragraphs and lists are set apart by one blank line.
      .replace(/\n{3,}/g, '\n\n')
      .replace(/^(#{1,6} .*)\n(?=\S)/gm, '$1\n\n')
      .replace(/<!--[\s\S]*?-->/g, '')
      .trim()
  );
}

function rewritten(line: string): string {
  const [, indent = '', bullet, rest = ''] = /^(\s*)(?:([-*+])\s+)?(.*)$/.exec(line) ?? [];
  const text = rest
    .trimEnd()
    .split(/(`[^`]*`|\]\([^)]*\))/)
    .map((part, index) => (index % 2 === 1 ? bracketed(part) : escaped(part)))
    .join('');
  const task = /^\\?\[( |x|X)\\?\] /.exec(text);
  if (bullet !== undefined && task)
    return `${indent}- [${(task[1] ?? ' ').toLowerCase()}] ${text.slice(task[0].length)}`;
  return bullet === undefined ? `${indent}${text}` : `${indent}* ${text}`;
}

/** Addresses in angle brackets, code as it is. */
const bracketed = (part: string): string =>
  part.startsWith('](') ? part.replace(/^\]\(<?([^)>]*)>?\)$/, '](<$1>)') : part;

/** Signs that could be emphasis are escaped where they are none; `__` becomes `**`. */
const escaped = (part: string): string =>
  part
    .replace(/__([^_]+)__/g, '**$1**')
    .replace(/(?<=\w)(?<!\\)_(?=\w)/g, String.raw`\_`)
    .replace(/(?<!\\)~/g, String.raw`\~`);
