import { SCAN_REPORT_FORMAT } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { refuseOtherFormats } from './report-format.guard.ts';

const refusal = (format: string): unknown => {
  try {
    refuseOtherFormats({ format });
    return null;
  } catch (error) {
    return error;
  }
};

describe('refuseOtherFormats', () => {
  it('tells what is understood and what to do, by who is older', () => {
    expect(refusal('pitwall.scan/2')).toMatchObject({
      code: 'report.unsupported_version',
      detail: expect.stringMatching(
        /"pitwall\.scan\/2".*"pitwall\.scan\/1".*CLI is newer.*update the server/,
      ),
      more: { errors: [{ path: 'format' }] },
    });
    expect(refusal('pitwall.scan/0')).toMatchObject({
      detail: expect.stringMatching(/CLI is older.*update the CLI/),
    });
  });

  it('leaves the format that is understood, and everything that is no report at all, to the schema', () => {
    for (const body of [
      { format: SCAN_REPORT_FORMAT },
      { format: 'sarif' },
      { format: 2 },
      {},
      null,
      undefined,
      'text',
      [],
    ])
      expect(() => refuseOtherFormats(body)).not.toThrow();
  });
});
