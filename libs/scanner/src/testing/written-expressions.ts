import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseText } from '../collect/syntax/parse.ts';

export interface WrittenExpression {
  /** Below the folder, with its line. */
  place: string;
  source: string;
  flags: string;
}

/** Where a text is cut behind its last comment's end before an expression sees it: `replace-comments.ts`. */
const CUT = /\bwhole:\s*$/;

/** Every regular expression that stands in the code of a folder. */
export const writtenExpressions = (folder: string): WrittenExpression[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (path) => /\.ts$/.test(path) && !/\.spec\.ts$|(?:^|\/)(?:testing|fixtures)\//.test(path),
    )
    .sort()
    .flatMap((path) => {
      const text = readFileSync(join(folder, path), 'utf8');
      return parseText(text, path, 'javascript')
        .findAll({ rule: { kind: 'regex' } })
        .filter((node) => !CUT.test(text.slice(0, node.range().start.index)))
        .map((node) => ({
          place: `${path}:${node.range().start.line + 1}`,
          source: node.find({ rule: { kind: 'regex_pattern' } })?.text() ?? '',
          flags: node.find({ rule: { kind: 'regex_flags' } })?.text() ?? '',
        }));
    });
