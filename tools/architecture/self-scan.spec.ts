import { fileURLToPath } from 'node:url';
import { bundledCatalogue } from '@pitwall/catalogue';
import { PROBES, scan } from '@pitwall/scanner';
import { describe, expect, it } from 'vitest';

/** What the scanner finds missing in Pitwall itself, and why it stays so. Anything else must be built. */
const ACCEPTED: Record<string, string> = {
  'error-tracking':
    'Pitwall is run by those who use it and sends nothing elsewhere on its own; errors are structured log lines with a request id',
  'configuration-from-environment':
    'the server’s configuration is checked at the start in one place; the entry points of operators and the CLI read their few variables themselves',
  tracing:
    'a request is followed by its id through the log lines of the few processes; there are no spans',
  'outgoing-call-retries':
    'the guarded client makes one bounded call; what has to arrive is a job, which the queue repeats',
  'compose-restarts': 'the compose file is a trial on one machine, as its documentation says',
  'load-balancer':
    'the proxy of the scaled trial spreads over replicas that its upstream file gets at the start',
  'connection-pool-size': 'the one pool without a size belongs to the schema check in the tests',
};

describe('Pitwall scanned by Pitwall', () => {
  it('lacks nothing but what is accepted with a reason', async () => {
    const report = await scan(fileURLToPath(new URL('../..', import.meta.url)), {});
    const lacking = report.findings.filter(
      ({ outcome }) => outcome === 'absent' || outcome === 'partial',
    );
    expect([...new Set(lacking.map(({ probe }) => probe))].sort()).toEqual(
      Object.keys(ACCEPTED).sort(),
    );
    expect(report.findings.filter(({ outcome }) => outcome === 'error')).toEqual([]);
  }, 180_000);
});

describe('the probes', () => {
  it('each stand for a practice of the catalogue', () => {
    const practices = new Set(bundledCatalogue().practices.map(({ id }) => id));
    const astray = PROBES.filter(({ definition }) => !practices.has(definition.practice));
    expect(astray.map(({ definition }) => `${definition.name}: ${definition.practice}`)).toEqual(
      [],
    );
  });

  it('are at least seventy', () => {
    expect(PROBES.length).toBeGreaterThanOrEqual(70);
  });
});
