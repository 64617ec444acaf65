import type { TextDocument } from '../documents.ts';

/** A top-level block of a Terraform file, such as `resource "aws_db_instance" "main"`. */
export interface TerraformBlock {
  path: string;
  /** `resource`, `module`, `variable` and so on. */
  keyword: string;
  /** The first label, a resource's type; empty where there is none. */
  type: string;
  name: string;
  /** What stands between the braces, comments blanked. */
  body: string;
  startLine: number;
  endLine: number;
}

/** Comments blanked and strings kept; here-documents count as strings. */
const withoutComments = (text: string): string => {
  let result = '';
  for (let at = 0; at < text.length;) {
    const rest = text[at] ?? '';
    if (rest === '"') {
      let end = at + 1;
      while (end < text.length && text[end] !== '"' && text[end] !== '\n')
        end += text[end] === '\\' ? 2 : 1;
      result += text.slice(at, end + 1);
      at = end + 1;
    } else if (rest === '#' || text.startsWith('//', at)) {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
    } else if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2);
      const stop = end < 0 ? text.length : end + 2;
      result += text.slice(at, stop).replace(/[^\n]/g, ' ');
      at = stop;
    } else {
      result += rest;
      at += 1;
    }
  }
  return result;
};

const HEADER =
  /^[ \t]*(resource|data|module|variable|provider|terraform|locals|output)\b((?:[ \t]+"[^"\n]*")*)[ \t]*\{/gm;

export const readTerraform = ({ path, text }: TextDocument): TerraformBlock[] => {
  const code = withoutComments(text);
  const blocks: TerraformBlock[] = [];
  let from = 0;
  for (const match of code.matchAll(HEADER)) {
    if (match.index < from) continue;
    let depth = 1;
    let at = match.index + match[0].length;
    for (let quoted = false; at < code.length && depth > 0; at += 1) {
      const sign = code[at];
      if (sign === '"' && code[at - 1] !== '\\') quoted = !quoted;
      else if (sign === '\n') quoted = false;
      else if (!quoted && sign === '{') depth += 1;
      else if (!quoted && sign === '}') depth -= 1;
    }
    const labels = [...(match[2] ?? '').matchAll(/"([^"]*)"/g)].map(([, label]) => label ?? '');
    const line = (index: number) => code.slice(0, index).split('\n').length;
    blocks.push({
      path,
      keyword: match[1] ?? '',
      type: labels.length > 1 ? (labels[0] ?? '') : '',
      name: labels.at(-1) ?? '',
      body: code.slice(match.index + match[0].length, at - 1),
      startLine: line(match.index),
      endLine: line(at - 1),
    });
    from = at;
  }
  return blocks;
};
