import { withoutMarks } from '../model/markdown-body.ts';
import type { ContentEvidence, IssueContent } from './issue-content.ts';

/** Bodies have 65,536 characters at GitHub, and people need some of them. */
const LONGEST = 50_000;

/** Pitwall's section of an issue in Markdown, without its marks. The same content gives the same text. */
export function renderMarkdown(content: IssueContent): string {
  const { reason, why, description, evidence, steps, checks, verified, address } = content;
  const parts = [
    reason,
    why && `### Why\n\n${why}`,
    description.trim() && description.trim(),
    evidence.length > 0 && `### What was found\n\n${evidence.map(evidenceLine).join('\n')}`,
    steps.length > 0 && `### Steps\n\n${steps.map(stepLine).join('\n')}`,
    checks.length > 0 && `### How it is proved\n\n${checks.map(checkLine).join('\n')}`,
    verified,
    `[Open in Pitwall](${address})`,
  ].filter((part): part is string => typeof part === 'string' && part !== '');
  return cut(withoutMarks(parts.join('\n\n').replaceAll('\r\n', '\n')), address);
}

const stepLine = ({ title, detail }: { title: string; detail: string }): string =>
  detail.trim() === '' ? `- [ ] ${title}` : `- [ ] ${title}\n${indented(detail)}`;

const checkLine = ({ check, expect }: { check: string; expect: string }): string =>
  `- ${check.replace(/\.$/, '')}: ${expect}`;

const evidenceLine = ({ message, places, more }: ContentEvidence): string => {
  const named = places.map(({ path, line, url }) =>
    url === null ? code(`${path}:${line}`) : `[${code(`${path}:${line}`)}](${url})`,
  );
  const rest = more > 0 ? [`and ${more} more`] : [];
  return [`- ${message}`, [...named, ...rest].join(', ')].filter((part) => part !== '').join(' ');
};

/** A path may hold backticks: the fence is longer than any of them. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
}

const indented = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : `  ${line}`))
    .join('\n');

const cut = (text: string, address: string): string =>
  text.length <= LONGEST
    ? text
    : `${text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')}\n\n… [Read on in Pitwall](${address})`;
