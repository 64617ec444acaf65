import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Block, OXLINT_FILE, oxlintConfig } from '../lint/oxlint-config.mjs';
import { packageProgram } from '../process/package-program.mjs';

const oxlint = packageProgram(fileURLToPath(new URL('../..', import.meta.url)), 'oxlint');
// By its address: the checker of types need not look into it.
const rules = new URL('../../eslint.config.mjs', import.meta.url).href;
const { default: blocks } = (await import(/* @vite-ignore */ rules)) as { default: Block[] };
const configuration = JSON.stringify(oxlintConfig(blocks));

type Source = readonly [path: string, text: string];

/** The arrows' messages for each file, as if it stood at its path. Each in a tree of its own, all in one run. */
function refusals(sources: readonly Source[]): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'pitwall-arrows-'));
  try {
    for (const [index, [path, text]] of sources.entries()) {
      const tree = join(folder, String(index));
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, OXLINT_FILE), configuration);
      writeFileSync(join(tree, path), text);
    }
    const { stdout } = spawnSync(process.execPath, [oxlint, '--format=json', '.'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 10_000_000,
    });
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { code: string; message: string; filename: string }[];
    };
    return sources.map((_, index) =>
      diagnostics
        .filter(({ code }) => /\(no-restricted-(imports|properties)\)/.test(code))
        .filter(({ filename }) => filename.startsWith(`${index}/`))
        .map(({ message }) => message),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const importing = (name: string): string => `import { x } from '${name}';\nexport const y = x;\n`;

/** Each arrow of docs/architecture.md with an import that breaks it: a rule that does not fire is a wish. */
const FORBIDDEN = [
  ['libs/contracts/src/a.ts', '@pitwall/readiness'],
  ['libs/expressions/src/a.ts', '@pitwall/catalogue'],
  ['libs/catalogue/src/a.ts', '@pitwall/readiness'],
  ['libs/catalogue/src/a.ts', '@pitwall/server-kernel'],
  ['libs/readiness/src/a.ts', '@nestjs/common'],
  ['libs/readiness/src/a.ts', '@pitwall/scanner'],
  ['libs/scanner/src/a.ts', '@pitwall/server-db'],
  ['libs/scanner/src/a.ts', 'pg'],
  ['libs/trackers/src/a.ts', '@pitwall/server-kernel'],
  ['libs/trackers/src/a.ts', '@pitwall/readiness'],
  ['libs/imports/src/a.ts', '@pitwall/scanner'],
  ['libs/imports/src/a.ts', '@pitwall/server-kernel'],
  ['libs/doctor/src/a.ts', '@pitwall/server-db'],
  ['libs/doctor/src/a.ts', '@pitwall/scanner'],
  ['libs/doctor/src/a.ts', '@prisma/client'],
  ['libs/ui/src/a.tsx', '@pitwall/api-client'],
  ['apps/web/src/a.tsx', '@pitwall/readiness'],
  ['apps/web/src/a.tsx', '@pitwall/server-kernel'],
  ['apps/web/src/a.tsx', '@pitwall/catalogue'],
  ['apps/cli/src/a.ts', '@pitwall/server-roadmap'],
  ['apps/api/src/a.ts', '@pitwall/worker'],
  ['apps/api/src/a.ts', 'pg'],
  ['libs/server/roadmap/src/a.ts', 'pg'],
  ['libs/server/roadmap/src/roadmap.service.ts', '@prisma/client'],
  ['libs/server/roadmap/src/a.ts', 'bullmq'],
  ['libs/server/roadmap/src/a.ts', '@fastify/passport'],
  ['libs/server/roadmap/src/a.ts', '@pitwall/server-systems/src/systems.service.ts'],
  ['libs/server/roadmap/src/task.repository.ts', 'bullmq'],
  ['libs/server/roadmap/src/a.ts', 'pdfkit'],
  ['libs/server/reports/src/a.ts', 'pg'],
  ['libs/server/campaigns/src/a.ts', 'pdfkit'],
  ['libs/server/webhooks/src/a.ts', '@pitwall/server-repositories'],
  ['libs/server/github/src/a.ts', '@pitwall/server-trackers'],
  ['libs/server/github/src/a.ts', 'bullmq'],
  ['libs/server/db/src/a.ts', 'bullmq'],
  ['libs/server/queue/src/a.ts', '@prisma/client'],
  ['libs/server/notifications/src/a.ts', '@pitwall/server-roadmap'],
  ['libs/server/notifications/src/a.ts', 'pg'],
  ['libs/server/roadmap/src/a.ts', '@pitwall/server-notifications'],
] as const;

const ALLOWED = [
  ['libs/server/roadmap/src/a.ts', '@pitwall/server-assessments'],
  ['libs/server/identity/src/a.ts', '@fastify/passport'],
  ['libs/server/notifications/src/a.ts', '@pitwall/server-organizations'],
  ['libs/server/queue/src/a.ts', 'bullmq'],
  ['libs/server/reports/src/a.ts', 'pdfkit'],
  ['apps/web/src/a.tsx', '@pitwall/api-client'],
  ['apps/web/src/a.tsx', '@pitwall/catalogue/search'],
  ['apps/web/src/a.tsx', '@pitwall/readiness/load-test'],
  ['apps/cli/src/a.ts', '@pitwall/readiness/load-test'],
  ['libs/server/repositories/src/a.ts', '@pitwall/scanner/git'],
  ['apps/cli/src/a.ts', '@pitwall/scanner'],
  ['apps/cli/src/a.ts', '@pitwall/doctor'],
  ['libs/doctor/src/a.ts', 'pg'],
] as const;

describe('the arrows', () => {
  const imports = [...FORBIDDEN, ...ALLOWED];
  const found = refusals(imports.map(([file, name]) => [file, importing(name)]));
  const refused = (file: string, name: string) =>
    found[imports.findIndex((one) => one[0] === file && one[1] === name)];

  it.each(FORBIDDEN)('%s does not import %s', (file, name) => {
    expect(refused(file, name)).toHaveLength(1);
  });

  it.each(ALLOWED)('%s may import %s', (file, name) => {
    expect(refused(file, name)).toEqual([]);
  });

  it('reads the environment in the configuration only', () => {
    const source = 'export const port = process.env.PORT;\n';
    const [elsewhere, there] = refusals([
      ['libs/server/roadmap/src/a.ts', source],
      ['libs/server/kernel/src/configuration/a.ts', source],
    ]);
    expect(elsewhere).toHaveLength(1);
    expect(there).toEqual([]);
  });

  it('replaces a module only in a proof that has its modules to itself', () => {
    const source = "import { vi } from 'vitest';\n\nvi.mock('./b.ts');\n";
    const [elsewhere, alone] = refusals([
      ['libs/server/roadmap/src/a.spec.ts', source],
      ['apps/api/test/matrix/row-level-security-alone.slow.spec.ts', source],
    ]);
    expect(elsewhere).toHaveLength(1);
    expect(alone).toEqual([]);
  });
});
