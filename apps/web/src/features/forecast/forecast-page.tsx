import type { SystemForecast } from '@pitwall/contracts';
import {
  BreaksNext,
  Button,
  EmptyState,
  formatRange,
  Loading,
  Panel,
  Point,
  Sentence,
  Skeleton,
  Stack,
  Traced,
} from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { lazy } from 'react';
import { Staying } from '../../lib/forms/staying.tsx';
import { Later } from '../../lib/later.tsx';
import { Loaded } from '../../lib/loaded.tsx';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { useSystemAddress } from '../../lib/system/current-system.tsx';
import { SystemHeader } from '../../lib/system/system-header.tsx';
import { useDialogAt } from '../../lib/use-dialog-at.ts';
import { SystemTitle } from '../../lib/system/system-title.tsx';
import { forecastQuery } from './api/forecast.ts';
import { ComponentPanel } from './components/component-panel.tsx';
import { costTrace, ForecastLink } from './components/forecast-traces.tsx';
import { LoadTestsPanel } from './components/load-tests-panel.tsx';
import { breakOf, forecastSentence } from './model/break-words.ts';
import { moneyIn } from './model/money.ts';

const AddComponentDialog = lazy(async () => ({
  default: (await import('./components/add-component-dialog.tsx')).AddComponentDialog,
}));

/** What of a system breaks next, when, how that is known, and which tasks move it. */
export const ForecastPage = () => {
  const { may } = useOrganization();
  const { organization, system } = useSystemAddress();
  const query = useQuery(forecastQuery(organization, system));
  const [adding, setAdding] = useDialogAt('component', may('systems:write'));
  const add = may('systems:write') ? (
    <Button
      variant="primary"
      onClick={() => {
        setAdding(true);
      }}
    >
      Add a component
    </Button>
  ) : undefined;
  return (
    <>
      <SystemTitle page="Forecast" />
      <SystemHeader
        title="Forecast"
        detail="What breaks next at today’s growth, and what puts it off."
        actions={query.data?.components.length === 0 ? undefined : add}
      />
      <Loaded
        query={query}
        loading={
          <Loading label="Loading the forecast">
            <Stack>
              <Skeleton shape="title" />
              <Panel flush>
                <Skeleton shape="rows" count={3} />
              </Panel>
            </Stack>
          </Loading>
        }
      >
        {(forecast) => (
          <Stack>
            <Staying rows={forecast.components} keyOf={({ id }) => id}>
              {(components) =>
                components.length === 0 ? (
                  <Panel>
                    <EmptyState large title="No component is known" action={add}>
                      Add what has a limit: database connections and disk, CPU, workers, a queue.
                      From its peak and growth follow the headroom (how many times the peak fits
                      into the limit) and the date on which it breaks. What pitwall doctor measured
                      of a database is taken over on the page of its report, under Scans.
                    </EmptyState>
                  </Panel>
                ) : (
                  <Known forecast={{ ...forecast, components: [...components] }} />
                )
              }
            </Staying>
            <LoadTestsPanel />
          </Stack>
        )}
      </Loaded>
      {adding && query.data !== undefined ? (
        <Later>
          <AddComponentDialog
            currency={query.data.currency}
            taken={new Set(query.data.components.map(({ component }) => component))}
            onClose={() => {
              setAdding(false);
            }}
          />
        </Later>
      ) : null}
    </>
  );
};

const Known = ({ forecast }: { forecast: SystemForecast }) => {
  const sentence = forecastSentence(forecast);
  const cost = costWords(forecast);
  return (
    <>
      <Panel roomy>
        <Sentence
          detail={
            cost === '' ? undefined : <Traced trace={() => costTrace(forecast)}>{cost}</Traced>
          }
        >
          {sentence.before}
          {sentence.point === '' ? null : <Point signal="behind">{sentence.point}</Point>}
          {sentence.after}
        </Sentence>
      </Panel>
      <Panel title="What breaks next" flush>
        <BreaksNext
          label="What breaks next"
          breaks={forecast.components.map((item) => ({
            ...breakOf(item, forecast),
            component: <ForecastLink component={item.id}>{item.title}</ForecastLink>,
          }))}
        />
      </Panel>
      {forecast.components.map((item) => (
        <ComponentPanel key={item.id} item={item} forecast={forecast} />
      ))}
    </>
  );
};

const costWords = ({ cost, currency }: SystemForecast): string => {
  if (cost === null) return '';
  const { low, high } = cost.inAYear;
  const year = formatRange(Math.round(low), Math.round(high), moneyIn(currency));
  return `Infrastructure costs ${moneyIn(currency)(cost.now)} a month; in a year, at the same growth, ${year}.`;
};
