import { Button, Dialog, RadioCards, type RadioCard } from '@pitwall/ui';
import { useId, useState, type ReactNode } from 'react';

/** One choice of a few about a task, made by a button: going through them by keyboard changes nothing yet. */
export const ChoiceDialog = ({
  title,
  description,
  legend,
  options,
  value,
  save,
  children,
  onSave,
  onClose,
}: {
  title: string;
  description: string;
  legend: string;
  /** Null while they are read. */
  options: readonly RadioCard<string>[] | null;
  value: string;
  /** What the button says. */
  save: string;
  /** What stands in place of options, or below them. */
  children?: ReactNode;
  onSave: (value: string) => void;
  onClose: () => void;
}) => {
  const id = useId();
  const [chosen, setChosen] = useState(value);
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      size="small"
      title={title}
      description={description}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} variant="primary" disabled={options === null}>
            {save}
          </Button>
        </>
      }
    >
      <form
        id={id}
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen !== value) onSave(chosen);
          onClose();
        }}
      >
        {options === null ? null : (
          <RadioCards legend={legend} value={chosen} options={options} onValueChange={setChosen} />
        )}
        {children}
      </form>
    </Dialog>
  );
};
