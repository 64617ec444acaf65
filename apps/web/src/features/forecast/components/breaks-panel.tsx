import { BreaksNext, EmptyState, Loading, Panel, Skeleton } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../lib/loaded.tsx';
import { TextLink } from '../../../lib/links.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { forecastQuery } from '../api/forecast.ts';
import { breakOf, furthestMove } from '../model/break-words.ts';
import { BreakRemedy } from './break-remedy.tsx';
import { ForecastLink } from './forecast-traces.tsx';

const MOST = 4;

/** What breaks next of a system, the first first; the whole forecast is a link away. */
export const BreaksPanel = () => {
  const params = useSystemAddress();
  const query = useQuery(forecastQuery(params.organization, params.system));
  return (
    <Panel
      title="What breaks next"
      flush
      aside={
        <TextLink look="onward" to="/$organization/systems/$system/forecast" params={params}>
          Forecast
        </TextLink>
      }
    >
      <Loaded
        query={query}
        loading={
          <Loading label="Loading the forecast">
            <Skeleton shape="rows" count={2} />
          </Loading>
        }
      >
        {(forecast) =>
          forecast.components.length === 0 ? (
            <EmptyState title="No component is known">
              With limits, peaks and growth of{' '}
              <TextLink to="/$organization/systems/$system/forecast" params={params}>
                database, CPU and workers
              </TextLink>
              , this says what breaks first and when.
            </EmptyState>
          ) : (
            <BreaksNext
              label="What breaks next"
              breaks={forecast.components.slice(0, MOST).map((item) => {
                const found = breakOf(item, forecast);
                const move = found.soon === undefined ? undefined : furthestMove(item);
                return {
                  ...found,
                  component: <ForecastLink component={item.id}>{item.title}</ForecastLink>,
                  ...(move === undefined
                    ? {}
                    : {
                        remedy: <BreakRemedy move={move} horizonMonths={forecast.horizonMonths} />,
                      }),
                };
              })}
            />
          )
        }
      </Loaded>
    </Panel>
  );
};
