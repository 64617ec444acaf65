import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import type { ScanReport } from '@pitwall/contracts';
import { renderJunit, renderMarkdown, renderSarif, renderTerminal, scan } from '@pitwall/scanner';
import { CliError } from '../cli-error.ts';
import { readSystem, readTarget } from '../configuration/target.ts';
import { EXIT } from '../exit-codes.ts';
import type { ScanFlags } from '../code-program.ts';
import { writeText } from '../files/text-files.ts';
import { scanEngine } from '../scan-engine.ts';
import type { Surroundings } from '../surroundings.ts';
import { wantsColor } from '../terminal/colors.ts';
import { Progress } from '../terminal/progress.ts';

const TOP_FILES = [
  'README.md',
  'package.json',
  'pyproject.toml',
  'go.mod',
  'Gemfile',
  'pom.xml',
  'composer.json',
  'README',
  '.gitignore',
];

/** The file at the top of a folder that findings about the whole are shown at. */
export const topFileOf = (directory: string): string =>
  TOP_FILES.find((name) => existsSync(join(directory, name))) ?? 'README.md';

/** What leads from where the person stands to the scanned folder. */
const prefixOf = (directory: string, cwd: string): string => {
  const way = relative(cwd, directory);
  if (way === '') return '';
  return `${way.startsWith('..') && isAbsolute(directory) ? directory : way}/`;
};

const scanned = async (
  directory: string,
  flags: ScanFlags,
  surroundings: Surroundings,
): Promise<ScanReport> => {
  const progress = new Progress(surroundings.messages);
  try {
    return await scan(directory, {
      ...scanEngine(surroundings, flags),
      onProgress: ({ step, done, total }) => {
        progress.show(
          step === 'files' ? `Reading files ${done}/${total}` : `Judging ${done}/${total}`,
        );
      },
    });
  } finally {
    progress.clear();
  }
};

export const scanCommand = async (
  path: string,
  flags: ScanFlags,
  surroundings: Surroundings,
): Promise<void> => {
  const { output, env, cwd } = surroundings;
  // What would fail after a long scan should fail before it.
  const push = flags.push
    ? { target: await readTarget(flags, surroundings), system: readSystem(flags, surroundings) }
    : null;
  if (flags.json === '-' && flags.markdown === true)
    throw new CliError(
      'JSON and Markdown cannot both go to the output. Give one of them a file.',
      EXIT.usage,
    );
  const directory = resolve(cwd, path);
  const report = await scanned(directory, flags, surroundings);

  const json = `${JSON.stringify(report, null, 2)}\n`;
  if (flags.json === '-') output.write(json);
  else if (flags.json !== undefined) await writeText(flags.json, json, surroundings);
  if (flags.markdown === true) output.write(renderMarkdown(report));
  else if (flags.markdown !== undefined)
    await writeText(flags.markdown, renderMarkdown(report), surroundings);

  if (flags.sarif !== undefined)
    await writeText(flags.sarif, renderSarif(report, topFileOf(directory)), surroundings);
  if (flags.junit !== undefined) await writeText(flags.junit, renderJunit(report), surroundings);

  const used = flags.json === '-' || flags.markdown === true;
  if (!used && !flags.quiet)
    output.write(
      renderTerminal(report, {
        color: wantsColor(output, env),
        pathPrefix: prefixOf(directory, cwd),
        width: Math.min(120, Math.max(60, output.columns ?? 100)),
      }),
    );
  if (push) {
    const { sendReport } = await import('./push.ts');
    await sendReport(
      report,
      push.target,
      push.system,
      { quiet: flags.quiet ?? false },
      surroundings,
    );
  }
};
