import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

/** The last whose whole runs on the oldest Node that Pitwall runs on. */
const VERSION = '12.8.2';
const run = promisify(execFile);

export const FORM_FACTORS = ['desktop', 'mobile'] as const;
export type FormFactor = (typeof FORM_FACTORS)[number];

const scoreSchema = z.object({ score: z.number().nullable() });
const reportSchema = z.object({
  categories: z.object({
    performance: scoreSchema,
    accessibility: scoreSchema,
    'best-practices': scoreSchema,
  }),
  audits: z.record(
    z.string(),
    scoreSchema.extend({ title: z.string(), displayValue: z.string().optional() }),
  ),
  runtimeError: z.object({ message: z.string() }).optional(),
});
export type LighthouseReport = z.infer<typeof reportSchema>;

/**
 * The command of Lighthouse. It is 165 MB of packages that only this bench wants, so they are no dependency:
 * npm installs them beside the other caches, without their scripts, when the bench first runs.
 */
export async function lighthouseProgram(root: string): Promise<string> {
  const folder = join(root, 'node_modules/.cache', `lighthouse-${VERSION}`);
  const program = join(folder, 'node_modules/lighthouse/cli/index.js');
  if (existsSync(program)) return program;
  await mkdir(folder, { recursive: true });
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const flags = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  await run(npm, ['install', '--prefix', folder, ...flags, `lighthouse@${VERSION}`], {
    cwd: folder,
  });
  return program;
}

/** One look at a page in the browser that listens at `port`, signed in as that browser is. */
export async function lookWithLighthouse(
  program: string,
  page: { url: string; port: number; formFactor: FormFactor; output: string },
): Promise<LighthouseReport> {
  await mkdir(dirname(page.output), { recursive: true });
  await run(
    process.execPath,
    [
      program,
      page.url,
      `--port=${page.port}`,
      '--output=json',
      `--output-path=${page.output}`,
      '--only-categories=performance,accessibility,best-practices',
      ...(page.formFactor === 'desktop' ? ['--preset=desktop'] : []),
      // The session is a cookie: a fresh profile would see the sign-in page.
      '--disable-storage-reset',
      '--quiet',
    ],
    { env: { ...process.env, CI: '1' }, maxBuffer: 64 * 1024 ** 2 },
  );
  const report = reportSchema.parse(JSON.parse(await readFile(page.output, 'utf8')));
  if (report.runtimeError)
    throw new Error(`Lighthouse could not look at ${page.url}: ${report.runtimeError.message}`);
  return report;
}
