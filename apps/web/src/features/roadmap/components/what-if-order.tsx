import type { PrioritySettings, Task, WhatIf } from '@pitwall/contracts';
import {
  Button,
  Disclosure,
  formatNumber,
  Row,
  Select,
  Slider,
  Stack,
  TextArea,
  TextField,
} from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { TextLink } from '../../../lib/links.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { weightsQuery } from '../../../lib/api/weights.ts';

type Change = Omit<WhatIf, 'to'>;

interface OrderProps {
  tasks: readonly Task[];
  change: Change;
  onChange: (part: Change) => void;
}

/** What the order hangs on: the weights, places that people give, and the catalogue. */
export const WhatIfOrder = ({ tasks, change, onChange }: OrderProps) => {
  // A link that supposes something of it shows it.
  const [begunOpen] = useState(
    () => (change.weights ?? change.pins ?? change.overlay) !== undefined,
  );
  return (
    <Disclosure summary="Weights, places and practices" open={begunOpen}>
      <Stack gap="medium">
        <Weights change={change} onChange={onChange} />
        <Places tasks={tasks} change={change} onChange={onChange} />
        <Overlay change={change} onChange={onChange} />
      </Stack>
    </Disclosure>
  );
};

const WEIGHTS = [
  {
    label: 'A recommended practice counts',
    most: 1,
    of: ({ gate }: PrioritySettings) => gate.recommended,
    as: (value: number, { gate }: PrioritySettings) => ({ gate: { ...gate, recommended: value } }),
  },
  {
    label: 'Each stage that the load is past adds',
    most: 2,
    of: ({ urgency }: PrioritySettings) => urgency.perStage,
    as: (value: number, { urgency }: PrioritySettings) => ({
      urgency: { ...urgency, perStage: value },
    }),
  },
  {
    label: 'Each symptom, incident or break adds',
    most: 2,
    of: ({ boost }: PrioritySettings) => boost.perTie,
    as: (value: number, { boost }: PrioritySettings) => ({ boost: { ...boost, perTie: value } }),
  },
  {
    label: 'Days count to the power of',
    most: 2,
    of: ({ daysPower }: PrioritySettings) => daysPower,
    as: (value: number) => ({ daysPower: value }),
  },
] as const;

const Weights = ({ change, onChange }: Omit<OrderProps, 'tasks'>) => {
  const { slug } = useOrganization();
  const { data } = useQuery(weightsQuery(slug));
  if (data === undefined) return null;
  const tried = { ...data.priority, ...change.weights } as PrioritySettings;
  return (
    <>
      {WEIGHTS.map(({ label, most, of, as }) => (
        <Slider
          key={label}
          label={label}
          min={0}
          max={most}
          step={0.1}
          value={of(tried)}
          say={formatNumber}
          onValueChange={(value) => {
            onChange({ weights: { ...change.weights, ...as(value, tried) } });
          }}
        />
      ))}
    </>
  );
};

const Places = ({ tasks, change, onChange }: OrderProps) => {
  const [task, setTask] = useState<string | null>(null);
  const pins = change.pins ?? [];
  const pin = pins.find((one) => one.task === task);
  const put = (id: string, rank: number | null) => {
    onChange({ pins: [...pins.filter((one) => one.task !== id), { task: id, rank }] });
  };
  const chosen = tasks.find(({ id }) => id === task);
  return (
    <>
      <Select
        label="Move a task"
        placeholder="Choose a task"
        value={task}
        onValueChange={setTask}
        options={tasks.map(({ id, title, rank }) => ({
          value: id,
          label: title,
          detail: `place ${rank ?? '–'}`,
        }))}
      />
      {chosen === undefined ? null : (
        <Row>
          <TextField
            label="To place"
            type="number"
            min={1}
            max={tasks.length}
            value={pin?.rank ?? chosen.rank ?? ''}
            onChange={(event) => {
              const rank = Number(event.currentTarget.value);
              if (Number.isInteger(rank) && rank >= 1) put(chosen.id, rank);
            }}
          />
          <Button
            variant="quiet"
            onClick={() => {
              put(chosen.id, null);
            }}
          >
            Where the rules put it
          </Button>
        </Row>
      )}
    </>
  );
};

const Overlay = ({ change, onChange }: Omit<OrderProps, 'tasks'>) => {
  const { slug } = useOrganization();
  const [text, setText] = useState(change.overlay ?? '');
  return (
    <>
      <TextArea
        label="Own practices and changes, in YAML"
        optional
        rows={6}
        value={text}
        hint="In place of the organization’s own catalogue; empty: the release as it is. The address keeps up to 2,000 characters of it."
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <Row>
        <Button
          size="small"
          onClick={() => {
            onChange({ overlay: text });
          }}
        >
          Try this catalogue
        </Button>
        <TextLink look="onward" to="/$organization/catalogue" params={{ organization: slug }}>
          Own catalogue
        </TextLink>
      </Row>
    </>
  );
};
