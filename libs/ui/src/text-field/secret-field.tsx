import { Eye, EyeOff } from 'lucide-react';
import { useState, type ComponentProps } from 'react';
import { IconButton } from '../button/icon-button.tsx';
import type { FieldWords } from '../field/field.tsx';
import { TextField } from './text-field.tsx';

export type SecretFieldProps = FieldWords & Omit<ComponentProps<'input'>, 'type'>;

/** A password or a token as it is typed, hidden unless the reader asks to see it. */
export const SecretField = (props: SecretFieldProps) => {
  const [shown, setShown] = useState(false);
  return (
    <TextField
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      {...props}
      type={shown ? 'text' : 'password'}
      after={
        <IconButton
          size="small"
          label={shown ? 'Hide what is typed' : 'Show what is typed'}
          icon={shown ? <EyeOff size={16} /> : <Eye size={16} />}
          aria-pressed={shown}
          onClick={() => {
            setShown(!shown);
          }}
        />
      }
    />
  );
};
