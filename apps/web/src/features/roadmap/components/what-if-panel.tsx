import type { ApplyWhatIf, Roadmap, Task, WhatIf, WhatIfResult } from '@pitwall/contracts';
import {
  Button,
  ConfirmDialog,
  DataTable,
  formatShare,
  Loading,
  notify,
  Panel,
  Row,
  Skeleton,
  Slider,
  Stack,
  TextField,
  WorkItem,
  WorkList,
} from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { countWords } from '../../../lib/count-words.ts';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { Loaded } from '../../../lib/loaded.tsx';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { useApplyWhatIf, whatIfQuery } from '../api/what-if.ts';
import { movedWords, outcomeRows } from '../model/what-if-words.ts';
import type { LinkedWhatIf } from '../model/linked-what-if.ts';
import { useLinkedWhatIf } from './use-linked-what-if.ts';
import { WhatIfCompare } from './what-if-compare.tsx';
import { WhatIfOrder } from './what-if-order.tsx';
import styles from './what-if-panel.module.css';

const MOVED = 6;

/** Sliders for capacity, share and growth, a day to meet, and what would follow beside today's plan. */
export const WhatIfPanel = ({
  target,
  path,
  tasks,
  linked,
  onLinked,
}: Pick<Roadmap, 'target' | 'path'> & {
  /** The system's open tasks in their order. */
  tasks: readonly Task[];
  /** What stands in the address. */
  linked: LinkedWhatIf;
  onLinked: (linked: LinkedWhatIf) => void;
}) => {
  const { organization, system } = useSystemAddress();
  const { may } = useOrganization();
  const { change, settled, setChange } = useLinkedWhatIf(linked, onLinked);
  const query = useQuery(
    whatIfQuery(organization, system, { ...settled, ...(target === null ? {} : { to: target }) }),
  );
  const set = (part: Omit<WhatIf, 'to'>) => {
    setChange({ ...change, ...part });
  };
  const kept: ApplyWhatIf = {
    capacityDays: change.capacityDays,
    debtShare: change.debtShare,
    ...(may('systems:write') ? { growthPercent: change.growthPercent } : {}),
  };
  const isChanged = Object.values(change).some((value) => value !== undefined);
  const canKeep = Object.values(kept).some((value) => value !== undefined);
  return (
    <Panel
      className={styles.panel}
      title="What if"
      detail="Try another capacity, share, growth or day, other weights, places or practices. Nothing is saved until you say so; the address keeps what you try, for whoever you send it to."
      aside={
        isChanged ? (
          <Row>
            <Button
              size="small"
              variant="quiet"
              onClick={() => {
                setChange({});
              }}
            >
              As it is
            </Button>
            {canKeep && may('tasks:write') ? <Keep change={kept} /> : null}
          </Row>
        ) : undefined
      }
    >
      {query.isError && query.data !== undefined ? (
        <FormTrouble trouble={troubleOf(query.error)} />
      ) : null}
      <Loaded
        query={query}
        loading={
          <Loading label="Working out what would follow">
            <Skeleton shape="rows" count={4} />
          </Loading>
        }
      >
        {(result) => (
          <Stack>
            <div className={styles.columns}>
              <Stack gap="medium">
                <Sliders result={result} change={change} onChange={set} />
                <WhatIfOrder tasks={tasks} change={change} onChange={set} />
              </Stack>
              <div aria-live="polite" aria-busy={query.isPlaceholderData}>
                <Outcome result={result} />
              </div>
            </div>
            {isChanged ? <WhatIfCompare result={result} path={path} /> : null}
          </Stack>
        )}
      </Loaded>
    </Panel>
  );
};

const Sliders = ({
  result: { today },
  change,
  onChange,
}: {
  result: WhatIfResult;
  change: Omit<WhatIf, 'to'>;
  onChange: (part: Omit<WhatIf, 'to'>) => void;
}) => {
  const now = today.sprints[0];
  const own = now ? Math.max(1, Math.round(now.capacityDays)) : 10;
  const share = change.debtShare ?? now?.debtShare ?? 1;
  return (
    <Stack gap="medium">
      <Slider
        label="Capacity a sprint, all work"
        min={1}
        max={Math.max(60, own * 5)}
        value={change.capacityDays ?? own}
        say={(days) =>
          change.capacityDays === undefined && !now ? 'no sprint' : countWords(days, 'day')
        }
        onValueChange={(capacityDays) => {
          onChange({ capacityDays });
        }}
      />
      <Slider
        label="Share of it for this roadmap"
        min={5}
        max={100}
        step={5}
        value={Math.round(share * 100)}
        say={(percent) => formatShare(percent / 100)}
        onValueChange={(percent) => {
          onChange({ debtShare: percent / 100 });
        }}
      />
      <Slider
        label="Growth of demand a month"
        min={0}
        max={50}
        value={change.growthPercent ?? 0}
        say={(percent) =>
          change.growthPercent === undefined ? 'as it is' : formatShare(percent / 100)
        }
        onValueChange={(growthPercent) => {
          onChange({ growthPercent });
        }}
      />
      <TextField
        label="Done by"
        optional
        type="date"
        value={change.by ?? ''}
        onChange={(event) => {
          onChange({
            by: event.currentTarget.value === '' ? undefined : event.currentTarget.value,
          });
        }}
      />
    </Stack>
  );
};

const Outcome = ({ result }: { result: WhatIfResult }) => (
  <Stack gap="medium">
    <DataTable
      caption="Today's plan and what would follow"
      rows={outcomeRows(result)}
      rowKey={({ key }) => key}
      columns={[
        { key: 'label', header: 'Figure', heads: true, cell: ({ label }) => label },
        { key: 'today', header: 'Today', cell: ({ today }) => today },
        { key: 'changed', header: 'What if', cell: ({ changed }) => changed },
      ]}
    />
    {result.moved.length === 0 ? null : (
      <WorkList label="Tasks that would move" dense>
        {result.moved.slice(0, MOVED).map((moved) => (
          <WorkItem
            key={moved.practice}
            title={moved.title}
            reason={movedWords(moved)}
            id={moved.practice}
          />
        ))}
      </WorkList>
    )}
  </Stack>
);

const Keep = ({ change }: { change: ApplyWhatIf }) => {
  const { organization, system } = useSystemAddress();
  const apply = useApplyWhatIf(organization, system);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          apply.reset();
          setAsking(true);
        }}
      >
        Keep this…
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Keep this in the plan?"
        confirm="Keep it"
        busy={apply.isPending && 'Saving'}
        onConfirm={() => {
          apply.mutate(change, {
            onSuccess: ({ sprints, components }) => {
              setAsking(false);
              notify({
                title: 'The plan is changed',
                detail: `${countWords(sprints, 'coming sprint')} and ${countWords(components, 'component')} follow it.`,
              });
            },
          });
        }}
      >
        <FormTrouble trouble={apply.error === null ? null : troubleOf(apply.error)} />
        {change.capacityDays === undefined && change.debtShare === undefined
          ? null
          : 'All coming sprints of the team get this capacity and share. '}
        {change.growthPercent === undefined
          ? null
          : 'All components of the system get this growth; what they had is overwritten.'}
      </ConfirmDialog>
    </>
  );
};
