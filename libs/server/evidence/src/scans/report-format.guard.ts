import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { SCAN_REPORT_FORMAT } from '@pitwall/contracts';
import { ProblemException } from '@pitwall/server-kernel';

const FORMAT = /^pitwall\.scan\/(\d{1,6})$/;

/**
 * Refuses a report of another version by what it is, before its fields are parsed: a list of fields at
 * fault would not tell that the CLI and the server are of different ages.
 */
@Injectable()
export class ReportFormatGuard implements CanActivate {
  canActivate(host: ExecutionContext): boolean {
    refuseOtherFormats(host.switchToHttp().getRequest<{ body?: unknown }>().body);
    return true;
  }
}

/** @throws ProblemException `report.unsupported_version` where the body names another version of the format. */
export function refuseOtherFormats(body: unknown): void {
  const format = (body as { format?: unknown } | null | undefined)?.format;
  if (typeof format !== 'string' || format === SCAN_REPORT_FORMAT) return;
  const version = FORMAT.exec(format)?.[1];
  // Whatever else it is, it is not a scan report: the schema says so.
  if (version === undefined) return;
  const understood = Number(FORMAT.exec(SCAN_REPORT_FORMAT)?.[1]);
  throw new ProblemException(
    'report.unsupported_version',
    `This report has the format "${format}", and this server understands "${SCAN_REPORT_FORMAT}". ` +
      (Number(version) > understood
        ? 'The CLI is newer than the server: update the server, or scan again with the CLI of the server’s version.'
        : 'The CLI is older than the server: update the CLI and scan again.'),
    { errors: [{ path: 'format', message: `expected "${SCAN_REPORT_FORMAT}"` }] },
  );
}
