import {
  Button,
  ConfirmDialog,
  Dialog,
  Menu,
  MenuChoice,
  MenuItem,
  MenuSeparator,
  notify,
  Panel,
  Row,
  Stack,
  TabAnchor,
  TabLinks,
  Tabs,
  TextField,
  Tooltip,
} from '@pitwall/ui';
import { Download, FileText } from 'lucide-react';
import { useState } from 'react';

/** What opens, floats and goes away again. */
export const FloatingSamples = () => {
  const [open, setOpen] = useState<'dialog' | 'confirm' | null>(null);
  const [order, setOrder] = useState<'rank' | 'cost'>('rank');
  const [tab, setTab] = useState<'steps' | 'checks'>('steps');
  const close = (next: boolean) => {
    if (!next) setOpen(null);
  };
  return (
    <Panel title="What floats">
      <Stack gap="medium">
        <Row>
          <Button
            onClick={() => {
              setOpen('dialog');
            }}
          >
            Accept the risk…
          </Button>
          <Button
            variant="danger"
            onClick={() => {
              setOpen('confirm');
            }}
          >
            Delete the system…
          </Button>
          <Menu trigger={<Button>Export</Button>}>
            <MenuItem icon={<FileText size={15} />} detail="for a pull request or a wiki">
              Markdown
            </MenuItem>
            <MenuItem icon={<Download size={15} />} keys="c">
              CSV
            </MenuItem>
            <MenuItem disabled>PDF</MenuItem>
            <MenuSeparator />
            <MenuChoice
              label="Order"
              value={order}
              onValueChange={setOrder}
              options={[
                { value: 'rank', label: 'By rank' },
                { value: 'cost', label: 'By cost' },
              ]}
            />
            <MenuSeparator />
            <MenuItem danger>Remove all</MenuItem>
          </Menu>
          <Tooltip content="impact 5 × required 1 × urgency 1.5 × boost 2">
            <Button variant="quiet">Why first?</Button>
          </Tooltip>
          <Button
            onClick={() => {
              notify({
                title: 'Answer saved',
                action: {
                  label: 'Undo',
                  onAction: () => {
                    notify({ title: 'Answer taken back' });
                  },
                },
              });
            }}
          >
            Save with undo
          </Button>
          <Button
            onClick={() => {
              notify({
                title: 'Not saved',
                detail: 'Someone changed this answer a moment ago. Yours is kept below.',
                signal: 'behind',
                stays: true,
              });
            }}
          >
            Fail
          </Button>
        </Row>
        <Tabs
          label="Playbook"
          value={tab}
          onValueChange={setTab}
          tabs={[
            {
              value: 'steps',
              label: 'Steps',
              count: 4,
              children: 'Choose a shared store, move one route, then all, then restart under load.',
            },
            {
              value: 'checks',
              label: 'Checks',
              count: 2,
              children: 'Restart one instance while signed in.',
            },
          ]}
        />
        <TabLinks label="System">
          <TabAnchor href="#o" aria-current="page">
            Overview
          </TabAnchor>
          <TabAnchor href="#a">Assessment</TabAnchor>
          <TabAnchor href="#t" count={38}>
            Tasks
          </TabAnchor>
        </TabLinks>
      </Stack>
      <Dialog
        open={open === 'dialog'}
        onOpenChange={close}
        title="Accept the risk of ST-02"
        description="The practice leaves the task list until the date, or until a symptom or an incident touches it. Someone else must agree."
        actions={
          <>
            <Button
              onClick={() => {
                setOpen(null);
              }}
            >
              Cancel
            </Button>
            <Button variant="primary">Ask Ben to agree</Button>
          </>
        }
      >
        <TextField label="Why now" />
        <TextField label="Until" type="date" hint="Within 180 days." />
      </Dialog>
      <ConfirmDialog
        open={open === 'confirm'}
        onOpenChange={close}
        title="Delete the system Checkout API?"
        confirm="Delete the system"
        onConfirm={() => {
          setOpen(null);
        }}
      >
        Its 67 answers, 12 scans and 38 tasks go with it. Issues in your tracker stay.
      </ConfirmDialog>
    </Panel>
  );
};
