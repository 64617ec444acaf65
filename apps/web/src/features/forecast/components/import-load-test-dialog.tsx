import { Button, Dialog, FieldStack, FileField, notify, TextField } from '@pitwall/ui';
import { useId, useState } from 'react';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useUnsaved } from '../../../lib/forms/use-unsaved.ts';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { useImportLoadTest } from '../api/import-load-test.ts';
import { readFile } from '../model/read-file.ts';

const COMPONENT = 'api.throughput';

/** Takes the files that k6 or autocannon wrote; a level of concurrency each, or all in one. */
export const ImportLoadTestDialog = ({ onClose }: { onClose: () => void }) => {
  const { organization, system } = useSystemAddress();
  const send = useImportLoadTest(organization, system);
  const id = useId();
  const [name, setName] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [missing, setMissing] = useState(false);
  const [reading, setReading] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  useUnsaved(!send.isPending && (name.trim() !== '' || files.length > 0));
  const submit = async () => {
    setMissing(true);
    if (files.length === 0 || name.trim() === '') return;
    setTrouble(undefined);
    setReading(true);
    const read: { name: string; content: string }[] = [];
    for (const file of files) {
      const found = await readFile(file);
      if ('content' in found) read.push({ name: file.name, content: found.content });
      else setTrouble((known) => known ?? found.trouble);
    }
    setReading(false);
    if (read.length < files.length) return;
    send.mutate(
      { name: name.trim(), component: COMPONENT, files: read },
      {
        onSuccess: (test) => {
          notify({ title: `${test.name}: ${test.fit.levels.length} levels read` });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Import a load test"
      description="Output of k6 (--summary-export, handleSummary or --out json) or of autocannon (--json), at five or more levels of concurrency."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            form={id}
            variant="primary"
            busy={(reading || send.isPending) && 'Reading'}
          >
            Import the load test
          </Button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <FieldStack>
          <FormTrouble trouble={send.error === null ? null : troubleOf(send.error)} />
          <TextField
            label="Name"
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
            }}
            placeholder="Checkout before the sale"
            error={missing && name.trim() === '' ? 'Give it a name.' : undefined}
          />
          <FileField
            label="Files"
            hint="Several at once: one for each level. Raw output of k6 may be of any size."
            error={missing && files.length === 0 ? 'Choose one file or more.' : trouble}
            multiple
            accept=".json,.jsonl,.ndjson,.gz,application/json"
            onChange={(event) => {
              setFiles([...(event.currentTarget.files ?? [])]);
              setTrouble(undefined);
            }}
          />
        </FieldStack>
      </form>
    </Dialog>
  );
};
