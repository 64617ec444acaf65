import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint({ cwd: new URL('../..', import.meta.url).pathname });

/** The arrows' messages for an import that stands in a file at this path. */
async function refusals(filePath: string, source: string): Promise<string[]> {
  const [result] = await eslint.lintText(source, { filePath });
  return (result?.messages ?? [])
    .filter(
      ({ ruleId }) => ruleId === 'no-restricted-imports' || ruleId === 'no-restricted-properties',
    )
    .map(({ message }) => message);
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
  ['libs/server/repositories/src/a.ts', '@pitwall/scanner/git'],
  ['apps/cli/src/a.ts', '@pitwall/scanner'],
  ['apps/cli/src/a.ts', '@pitwall/doctor'],
  ['libs/doctor/src/a.ts', 'pg'],
] as const;

describe('the arrows', () => {
  it.each(FORBIDDEN)('%s does not import %s', async (file, name) => {
    expect(await refusals(file, importing(name))).toHaveLength(1);
  });

  it.each(ALLOWED)('%s may import %s', async (file, name) => {
    expect(await refusals(file, importing(name))).toEqual([]);
  });

  it('reads the environment in the configuration only', async () => {
    const source = 'export const port = process.env.PORT;\n';
    expect(await refusals('libs/server/roadmap/src/a.ts', source)).toHaveLength(1);
    expect(await refusals('libs/server/kernel/src/configuration/a.ts', source)).toEqual([]);
  });

  it('replaces a module only in a proof that has its modules to itself', async () => {
    const source = "import { vi } from 'vitest';\n\nvi.mock('./b.ts');\n";
    expect(await refusals('libs/server/roadmap/src/a.spec.ts', source)).toHaveLength(1);
    expect(
      await refusals('apps/api/test/matrix/row-level-security-alone.slow.spec.ts', source),
    ).toEqual([]);
  });
});
