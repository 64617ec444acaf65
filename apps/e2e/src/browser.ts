import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const ARGUMENTS = ['--no-sandbox', '--disable-gpu'];

/**
 * A Chromium: the one that PITWALL_CHROMIUM names, the one that comes with the npm packages on
 * Linux x64, or an installed one. The package's own arguments switch the same-origin policy off,
 * under which a test of security would prove nothing; they are not used.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: ARGUMENTS,
  });
}

/** The same with a profile of its own in a folder, and a port at which other programs reach its pages. */
export async function launchProfile(folder: string, port: number): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    executablePath: await findChromium(),
    args: [...ARGUMENTS, `--remote-debugging-port=${port}`],
  });
}

async function findChromium(): Promise<string> {
  const named = process.env.PITWALL_CHROMIUM;
  if (named) return named;
  if (process.platform === 'linux' && process.arch === 'x64') {
    // Told that it runs on bare Lambda, the package brings the system libraries that may be missing too.
    process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
    const { default: packaged } = await import('@sparticuz/chromium');
    return packaged.executablePath();
  }
  const installed = INSTALLED.find((path) => existsSync(path));
  if (!installed) {
    throw new Error(
      'No Chromium for the browser tests. Install Chrome or Chromium, or name one in PITWALL_CHROMIUM.',
    );
  }
  return installed;
}
