import type { DatabaseFigure } from '@pitwall/contracts';
import { Button, notify, NumberField, Panel, Stack } from '@pitwall/ui';
import { useState } from 'react';
import { TextLink } from '../../../lib/links.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { useFollowFigures } from '../api/database-report.ts';
import { figureWords } from '../database-words.ts';
import styles from './database-report.module.css';

const STATE_WORDS: Readonly<Record<DatabaseFigure['state'], string>> = {
  followed: 'The forecast follows it: each report adds a reading.',
  offered: 'The forecast does not know it yet.',
  needs_limit: 'The forecast does not know it yet. The database does not know its limit.',
  other_unit: 'The forecast counts this component in another unit, so that it is left alone.',
};

/** What a report measured, for the forecast to follow when a person says so. */
export const DatabaseFigures = ({
  scan,
  figures,
}: {
  scan: string;
  figures: readonly DatabaseFigure[];
}) => {
  const params = useSystemAddress();
  if (figures.length === 0) return null;
  return (
    <Panel
      title="Figures for the forecast"
      aside={
        <TextLink look="onward" to="/$organization/systems/$system/forecast" params={params}>
          Forecast
        </TextLink>
      }
    >
      <ul className={styles.figures}>
        {figures.map((figure) => (
          <OneFigure key={figure.component} scan={scan} figure={figure} />
        ))}
      </ul>
    </Panel>
  );
};

const OneFigure = ({ scan, figure }: { scan: string; figure: DatabaseFigure }) => {
  const { organization, system } = useSystemAddress();
  const { may } = useOrganization();
  const follow = useFollowFigures(organization, system, scan);
  const [limit, setLimit] = useState<number | null>(null);
  const { component, title, state, unit } = figure;
  const asks = state === 'needs_limit';
  const adopt = () => {
    follow.mutate(
      { components: [{ component, ...(asks && limit !== null ? { limit } : {}) }] },
      {
        onSuccess: () => {
          notify({ title: `The forecast follows ${title.toLowerCase()}` });
        },
      },
    );
  };
  return (
    <li>
      <Stack gap="small">
        <strong>{`${title}: ${figureWords(figure)}`}</strong>
        <p className={styles.detail}>{STATE_WORDS[state]}</p>
        {follow.isError ? (
          <p className={styles.detail} role="alert">
            {troubleOf(follow.error).detail}
          </p>
        ) : null}
      </Stack>
      {may('systems:write') && (asks || state === 'offered') ? (
        <div className={styles.limit}>
          {asks ? (
            <NumberField
              label={`Limit of ${title.toLowerCase()}`}
              unit={unit}
              min={0}
              value={limit}
              onValueChange={setLimit}
            />
          ) : null}
          <Button
            busy={follow.isPending && 'Following'}
            disabled={asks && (limit === null || limit <= 0)}
            onClick={adopt}
          >
            Follow in the forecast
          </Button>
        </div>
      ) : null}
    </li>
  );
};
