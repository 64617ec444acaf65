import { TRACKER_NAMES } from '@pitwall/contracts';
import type { ShownExport } from './export-shown.ts';

const LINES = 32;

const HEAD = `# Exports, as they look

What \`pitwall sync\` says of the demonstration's system _Checkout API_, and one of its issues as each tracker shows it afterwards.
The command, the server and its worker are those of this tree; the trackers are the [fakes](../libs/trackers/src/testing) that
every test meets, each held to what its service publishes. A test writes this page (\`apps/api/test/exports-document.slow.spec.ts\`)
and fails where it is not true any more. Ids are shown as \`…\`, and so is the middle of long answers.

The button _Sync_ of the roadmap and the page _Trackers_ show the same before anything is written:

![The dry run of an export to Jira, over the roadmap: each milestone and issue that would be made, with what will stand in it](images/sync-preview.webp)

![A later comparison: an issue that was closed there is taken over, what changed here stands before and after, and one issue is left to a person](images/sync-changes.webp)

What a mapping can choose, who wins and what happens when calls fail stands in [In step with trackers](trackers.md).
`;

/** The whole page. */
export const exportsDocument = (shown: readonly ShownExport[]): string =>
  [HEAD, ...shown.map(section)].join('\n');

function section({
  provider,
  project,
  dryRun,
  export: exported,
  again,
  issue,
}: ShownExport): string {
  const command = `pitwall sync ${provider}:${project} --system checkout-api`;
  const [names, values] = [
    issue.fields.map(([name]) => name),
    issue.fields.map(([, value]) => value),
  ];
  return `## ${TRACKER_NAMES[provider]}

\`\`\`text
$ ${command} --dry-run
${shortened(dryRun)}
$ ${command}
${exported}
$ ${command}
${again}
\`\`\`

**${issue.title}**

${row(names)}
${row(names.map(() => '---'))}
${row(values)}

${issue.description
  .split('\n')
  .map((line) => `> ${line}`.trimEnd())
  .join('\n')}
`;
}

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** The beginning and the last line. */
function shortened(text: string): string {
  const lines = text.split('\n');
  if (lines.length <= LINES + 2) return text;
  const left = lines.length - LINES - 1;
  return [...lines.slice(0, LINES), `… ${left} more lines`, lines.at(-1)].join('\n');
}

/** Without what differs in every run. */
export const steady = (text: string, origin: string): string =>
  text
    .replaceAll(origin, 'https://pitwall.example.com')
    .replace(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, '…')
    .replace(/\b[0-9a-f]{40}\b/g, '…')
    .replace(/(digest=)[0-9a-f]{16}\b/g, '$1…')
    // Epics are made side by side: which of them has which number differs.
    .replace(/\bSHOP-\d+(?= [A-Z])/g, 'SHOP-1')
    .replace(/\bsample-[0-9a-f]{10}\b/g, 'northwind')
    .replace(new RegExp(`\\bin (?:${MONTHS}) \\d{4}\\b`, 'g'), 'in …');

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December';
