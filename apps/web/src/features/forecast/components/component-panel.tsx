import type { ForecastItem, SystemForecast } from '@pitwall/contracts';
import {
  Button,
  ConfirmDialog,
  EmptyState,
  formatNumber,
  IconButton,
  Menu,
  MenuItem,
  MenuSeparator,
  notify,
  Panel,
  Row,
  Stack,
  Tag,
  Traced,
} from '@pitwall/ui';
import { useLocation } from '@tanstack/react-router';
import { Ellipsis } from 'lucide-react';
import { useEffect, useRef, useState, lazy } from 'react';
import { Later } from '../../../lib/later.tsx';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { useDeleteComponent } from '../api/component-changes.ts';
import { growthWords, isSoon, standsWords, whenWords } from '../model/break-words.ts';
import { ComponentChart } from './component-chart.tsx';
import { ComponentMoves } from './component-moves.tsx';
import { breakTrace } from './forecast-traces.tsx';

const ChangeComponentDialog = lazy(async () => ({
  default: (await import('./change-component-dialog.tsx')).ChangeComponentDialog,
}));
const RecordReadingDialog = lazy(async () => ({
  default: (await import('./record-reading-dialog.tsx')).RecordReadingDialog,
}));

/** One component: how full it is, when it breaks, what is drawn of that, and what moves it. */
export const ComponentPanel = ({
  item,
  forecast,
}: {
  item: ForecastItem;
  forecast: SystemForecast;
}) => {
  const { may } = useOrganization();
  const place = useRef<HTMLDivElement>(null);
  const isAsked = useLocation({ select: ({ hash }) => hash === item.id });
  // The panels come after the page: the browser has looked for the place before.
  useEffect(() => {
    if (isAsked) place.current?.scrollIntoView({ block: 'start' });
  }, [isAsked]);
  const [asked, setAsked] = useState<'reading' | 'change' | 'delete' | null>(null);
  const close = () => {
    setAsked(null);
  };
  const found = item.forecast;
  const soon = found !== null && isSoon(found.breaks, forecast.at, forecast.dueWithinDays);
  const when = found === null ? null : whenWords(found.breaks, forecast.horizonMonths);
  const record = (
    <Button
      size="small"
      onClick={() => {
        setAsked('reading');
      }}
    >
      Record a reading
    </Button>
  );
  return (
    <div ref={place} id={item.id}>
      <Panel
        title={item.title}
        detail={`${standsWords(item)} · ${growthWords(item.growth, item.unit)}${headroomWords(item)}`}
        aside={
          <Row>
            {when === null || found === null ? null : (
              <Tag {...(soon ? { signal: 'behind' } : {})}>
                <Traced open={isAsked} trace={() => breakTrace(item, found, forecast)}>
                  {when}
                </Traced>
              </Tag>
            )}
            {may('systems:write') ? (
              <Menu
                align="end"
                trigger={
                  <IconButton
                    size="small"
                    label={`Actions: ${item.title}`}
                    icon={<Ellipsis size={16} aria-hidden="true" />}
                  />
                }
              >
                <MenuItem
                  onSelect={() => {
                    setAsked('reading');
                  }}
                >
                  Record a reading…
                </MenuItem>
                <MenuItem
                  onSelect={() => {
                    setAsked('change');
                  }}
                >
                  Change…
                </MenuItem>
                <MenuSeparator />
                <MenuItem
                  danger
                  onSelect={() => {
                    setAsked('delete');
                  }}
                >
                  Delete…
                </MenuItem>
              </Menu>
            ) : null}
          </Row>
        }
      >
        <Stack gap="medium">
          {found === null ? (
            <EmptyState
              title="No reading in the last 90 days"
              action={may('systems:write') ? record : undefined}
            >
              With one reading of its peak, this says when it breaks.
            </EmptyState>
          ) : (
            <>
              <ComponentChart item={item} />
              <ComponentMoves item={item} forecast={forecast} />
            </>
          )}
        </Stack>
        {asked === 'reading' ? (
          <Later>
            <RecordReadingDialog item={item} onClose={close} />
          </Later>
        ) : null}
        {asked === 'change' ? (
          <Later>
            <ChangeComponentDialog item={item} currency={forecast.currency} onClose={close} />
          </Later>
        ) : null}
        <DeleteComponent item={item} open={asked === 'delete'} onClose={close} />
      </Panel>
    </div>
  );
};

const headroomWords = ({ forecast }: ForecastItem): string =>
  forecast?.headroom === null || forecast?.headroom === undefined
    ? ''
    : ` · headroom ${formatNumber(forecast.headroom)}×`;

const DeleteComponent = ({
  item,
  open,
  onClose,
}: {
  item: ForecastItem;
  open: boolean;
  onClose: () => void;
}) => {
  const { organization, system } = useSystemAddress();
  const remove = useDeleteComponent(organization, system);
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      title={`Delete ${item.title}?`}
      confirm="Delete the component"
      busy={remove.isPending && 'Deleting'}
      onConfirm={() => {
        remove.mutate(item.id, {
          onSuccess: () => {
            onClose();
            notify({ title: `${item.title} deleted` });
          },
        });
      }}
    >
      <FormTrouble trouble={remove.error === null ? null : troubleOf(remove.error)} />
      Its readings are gone for good, and its break makes no practice due any more.
    </ConfirmDialog>
  );
};
