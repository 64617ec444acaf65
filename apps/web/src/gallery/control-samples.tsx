import {
  AnswerMark,
  Button,
  ButtonAnchor,
  Checkbox,
  FieldStack,
  FilterBar,
  IconButton,
  KeyHint,
  NumberField,
  Panel,
  RadioCards,
  Row,
  SearchField,
  SecretField,
  Segments,
  Select,
  Stack,
  Tag,
  TextAnchor,
  TextArea,
  TextField,
} from '@pitwall/ui';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import styles from './gallery.module.css';

const STATES = [
  'not_assessed',
  'unknown',
  'absent',
  'started',
  'partial',
  'in_place',
  'proven',
  'not_applicable',
  'accepted_risk',
] as const;
const STACKS = [
  { value: 'node', label: 'Node.js' },
  { value: 'python', label: 'Python' },
  { value: 'go', label: 'Go', detail: 'fewer probes' },
  { value: 'cobol', label: 'COBOL', disabled: true },
] as const;
const FILTERS = [
  { value: 'due', label: 'Due now', count: 67 },
  { value: 'contradictions', label: 'Contradictions', count: 2 },
  { value: 'stale', label: 'Stale', count: 4 },
  { value: 'mine', label: 'Mine' },
] as const;

/** Everything that takes input. */
export const ControlSamples = () => (
  <div className={styles.pair}>
    <Panel title="Buttons and marks">
      <Stack gap="medium">
        <Row>
          <Button variant="primary">Continue assessment</Button>
          <Button icon={<Plus size={15} />}>Add a system</Button>
          <Button variant="quiet">Not now</Button>
          <Button variant="danger">Delete the system</Button>
        </Row>
        <Row>
          <Button variant="primary" busy="Scanning">
            Scan now
          </Button>
          <Button disabled>Scan now</Button>
          <Button variant="primary" disabled>
            Save
          </Button>
          <ButtonAnchor href="#a">A link</ButtonAnchor>
          <IconButton label="Delete" icon={<Trash2 size={16} />} />
        </Row>
        <Row>
          <Button size="small" keys="a">
            Accept suggestion
          </Button>
          <Button size="small" variant="primary" keys="Enter">
            Save
          </Button>
          <Button size="small" variant="quiet">
            Cancel
          </Button>
          <KeyHint keys="Ctrl K">search</KeyHint>
        </Row>
        <Row>
          <Tag signal="behind">2 stages behind</Tag>
          <Tag signal="disputed">contradiction</Tag>
          <Tag signal="verified">verified</Tag>
          <Tag signal="suggested">suggested by scan</Tag>
          <Tag>not yet</Tag>
          <TextAnchor href="#l">a link in a text</TextAnchor>
        </Row>
        <Row>
          {STATES.map((state) => (
            <AnswerMark key={state} state={state} />
          ))}
          <AnswerMark state="in_place" disputed />
          <AnswerMark state="not_assessed" notYet />
        </Row>
        <Choices />
      </Stack>
    </Panel>
    <Panel title="Fields">
      <Fields />
    </Panel>
  </div>
);

const Choices = () => {
  const [filters, setFilters] = useState<(typeof FILTERS)[number]['value'][]>(['due']);
  const [view, setView] = useState<'list' | 'board'>('list');
  const [kind, setKind] = useState<'service' | 'website' | null>('service');
  const [agreed, setAgreed] = useState(true);
  return (
    <>
      <FilterBar label="Practices" options={FILTERS} selected={filters} onChange={setFilters} />
      <Row>
        <Segments
          label="View"
          value={view}
          onValueChange={setView}
          options={[
            { value: 'list', label: 'List' },
            { value: 'board', label: 'Board' },
          ]}
        />
      </Row>
      <RadioCards
        legend="What kind of system is it?"
        showLegend
        value={kind}
        onValueChange={setKind}
        options={[
          {
            value: 'service',
            label: 'Service',
            description: 'Answers requests of people or programs.',
          },
          { value: 'website', label: 'Website', description: 'Pages, with little behind them.' },
        ]}
      />
      <Checkbox
        label="Count half-finished work"
        hint="A sprint that ends in two days counts as done."
        checked={agreed}
        onCheckedChange={setAgreed}
      />
      <Checkbox label="Some of the list" mixed checked={false} onCheckedChange={() => undefined} />
      <Checkbox label="Not yours to change" disabled checked onCheckedChange={() => undefined} />
    </>
  );
};

const Fields = () => {
  const [users, setUsers] = useState<number | null>(42_000);
  const [days, setDays] = useState<number | null>(1.5);
  const [stack, setStack] = useState<(typeof STACKS)[number]['value'] | null>('node');
  return (
    <FieldStack>
      <TextField label="Name" hint="As the team calls it." placeholder="Checkout API" />
      <TextField
        label="Repository"
        optional
        defaultValue="github.com/northwind"
        error="Write the address with https, such as https://github.com/northwind/checkout."
      />
      <SecretField label="Password" defaultValue="correct horse" autoComplete="new-password" />
      <SearchField label="Search tasks" keys="/" />
      <NumberField
        label="Monthly users"
        unit="people"
        value={users}
        onValueChange={setUsers}
        min={0}
      />
      <NumberField
        label="Days"
        unit="d"
        steppers
        step={0.5}
        min={0}
        value={days}
        onValueChange={setDays}
      />
      <Select
        label="Stack"
        options={STACKS}
        value={stack}
        onValueChange={setStack}
        hint="Playbooks follow it."
      />
      <TextArea label="Why" optional placeholder="What you saw, in a sentence." />
      <TextField label="Slug" disabled defaultValue="checkout-api" />
    </FieldStack>
  );
};
