import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scanReportJsonSchema } from './scan-report.ts';

const published = new URL('../../../../docs/scan-report.schema.json', import.meta.url);

describe('the schema of the scan report', () => {
  it('is published as it is', () => {
    expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(scanReportJsonSchema());
  });
});
