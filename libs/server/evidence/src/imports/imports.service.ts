import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ImportedEvidence, ImportEvidence, ReceivedImport } from '@pitwall/contracts';
import { ImportError, readEvidence } from '@pitwall/imports';
import type { TenantRequest } from '@pitwall/server-kernel';
import { invalid } from '@pitwall/server-systems';
import { reportDigest } from '../scans/report-digest.ts';
import { ReportIntake } from '../scans/report-intake.ts';

/** Reports of other tools as evidence. */
@Injectable()
export class ImportsService {
  constructor(private readonly intake: ReportIntake) {}

  /** The same file with the same mapping again changes nothing. */
  async receive(
    context: TenantRequest,
    system: string,
    { name: _name, ...file }: ImportEvidence,
  ): Promise<ReceivedImport> {
    const imported = read(file);
    const digest = reportDigest(file);
    const received = await this.intake.receive(context, system, {
      kind: 'import',
      reportId: idOf(digest),
      digest,
      tool: imported.tool,
      commit: imported.commit,
      branch: null,
      repository: imported.subject,
      modified: false,
      stacks: [],
      statistics: { files: 0, bytes: Buffer.byteLength(file.content), milliseconds: 0 },
      skipped: imported.unmapped.map(({ rule, count }) => ({
        path: rule,
        reason: `${count === 1 ? 'one result' : `${count} results`} that no practice is mapped to`,
      })),
      suppressed: imported.suppressed,
      report: null,
      createdAt: imported.createdAt ?? new Date().toISOString(),
      findings: imported.findings,
    });
    return { ...received, unmapped: imported.unmapped, warnings: imported.warnings };
  }
}

/** @throws ProblemException `request.invalid` that names the file or the mapping */
function read({ content, format, mapping }: Omit<ImportEvidence, 'name'>): ImportedEvidence {
  try {
    return readEvidence(content, { format, mapping });
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    throw invalid(error.part, error.message);
  }
}

/** A UUID (version 8) of the content, so that sending it twice is harmless. */
const idOf = (digest: string): string => {
  const hex = createHash('sha256').update(`pitwall.import ${digest}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
