import type { LoadTest } from '@pitwall/contracts';
import {
  Button,
  ConfirmDialog,
  CurveChart,
  EmptyState,
  formatCompact,
  formatAmount,
  formatNumber,
  Loading,
  NoticeBar,
  notify,
  Panel,
  Prose,
  Row,
  Skeleton,
  Stack,
  When,
} from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { Later } from '../../../lib/later.tsx';
import { rowsOf } from '../../../lib/api/pages.ts';
import { Loaded } from '../../../lib/loaded.tsx';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useDialogAt } from '../../../lib/use-dialog-at.ts';
import { useDeleteLoadTest } from '../api/import-load-test.ts';
import { loadTestsQuery } from '../api/load-tests.ts';

const ImportLoadTestDialog = lazy(async () => ({
  default: (await import('./import-load-test-dialog.tsx')).ImportLoadTestDialog,
}));

const format = (value: number): string =>
  value >= 10_000 ? formatCompact(value) : formatNumber(value);

/** Load tests with the curve fitted through them: what was measured, and how far that carries. */
export const LoadTestsPanel = () => {
  const { organization, system } = useSystemAddress();
  const { may } = useOrganization();
  const query = useInfiniteQuery(loadTestsQuery(organization, system));
  const [importing, setImporting] = useDialogAt('load-test', may('systems:write'));
  const button = may('systems:write') ? (
    <Button
      size="small"
      onClick={() => {
        setImporting(true);
      }}
    >
      Import a load test
    </Button>
  ) : undefined;
  return (
    <Panel title="Load tests" aside={button}>
      <Loaded
        query={query}
        loading={
          <Loading label="Loading load tests">
            <Skeleton shape="block" />
          </Loading>
        }
      >
        {(data) => {
          const tests = rowsOf(data);
          if (tests.length === 0) {
            return (
              <EmptyState title="No load test yet">
                The output of k6 or autocannon at five or more levels of concurrency gives a
                measured limit, with the curve that it follows.
              </EmptyState>
            );
          }
          return (
            <Stack>
              {tests.map((test) => (
                <Test key={test.id} test={test} />
              ))}
            </Stack>
          );
        }}
      </Loaded>
      {importing ? (
        <Later>
          <ImportLoadTestDialog
            onClose={() => {
              setImporting(false);
            }}
          />
        </Later>
      ) : null}
    </Panel>
  );
};

const Test = ({ test }: { test: LoadTest }) => {
  const { organization, system } = useSystemAddress();
  const { may } = useOrganization();
  const remove = useDeleteLoadTest(organization, system);
  const [asked, setAsked] = useState(false);
  const { fit, name, curve, warnings, createdAt } = test;
  return (
    <div>
      <CurveChart
        label={`${name}: ${limitWords(test)}`}
        xLabel="Concurrent requests"
        yLabel="Measured, requests/s"
        curveLabel="Fitted"
        points={fit.levels.map(({ concurrency, throughput }) => ({
          x: concurrency,
          y: throughput,
        }))}
        fitted={fit.levels.map(({ fitted }) => fitted)}
        curve={curve.map(({ concurrency, throughput }) => ({ x: concurrency, y: throughput }))}
        limit={{
          label: `${fit.limit.atLeast ? 'at least ' : ''}${format(fit.limit.throughput)}/s`,
          at: fit.limit.throughput,
        }}
        format={format}
      />
      <Row spread>
        <Prose>
          <p>
            <When at={createdAt} as="day" /> · {formatAmount(fit.alpha * 100, '%')} of the work
            waits in line (contention),
            {formatNumber(fit.beta * 1e6)} millionths go into keeping in step (coherency) · the fit
            is off by {formatAmount(fit.error.relative * 100, '%')} of the best
          </p>
        </Prose>
        {may('systems:write') ? (
          <Button
            size="small"
            variant="quiet"
            onClick={() => {
              remove.reset();
              setAsked(true);
            }}
          >
            Delete the load test…
          </Button>
        ) : null}
      </Row>
      <ConfirmDialog
        open={asked}
        onOpenChange={setAsked}
        title={`Delete ${name}?`}
        confirm="Delete the load test"
        busy={remove.isPending && 'Deleting'}
        onConfirm={() => {
          remove.mutate(test.id, {
            onSuccess: () => {
              setAsked(false);
              notify({ title: 'Load test deleted' });
            },
          });
        }}
      >
        <FormTrouble trouble={remove.error === null ? null : troubleOf(remove.error)} />
        Its curve is gone for good. A limit that was measured by it stays until it is changed.
      </ConfirmDialog>
      {warnings.map((warning) => (
        <NoticeBar key={warning} signal="disputed" title={warning} />
      ))}
    </div>
  );
};

const limitWords = ({ fit: { limit, peak } }: LoadTest): string =>
  limit.atLeast || peak === null
    ? `at least ${format(limit.throughput)} requests/s; the test stopped before its peak`
    : `${format(limit.throughput)} requests/s at ${formatNumber(peak.concurrency)} at once, then less`;
