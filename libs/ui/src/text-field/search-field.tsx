import { Search } from 'lucide-react';
import type { ComponentProps } from 'react';
import { KeyHint } from '../key-hint/key-hint.tsx';
import { TextField } from './text-field.tsx';

export interface SearchFieldProps extends Omit<ComponentProps<'input'>, 'type'> {
  /** What is searched, such as "Search tasks". */
  label: string;
  /** The key that brings the reader here. */
  keys?: string;
}

export const SearchField = ({ label, keys, ...input }: SearchFieldProps) => (
  <TextField
    label={label}
    hideLabel
    placeholder={label}
    {...input}
    type="search"
    before={<Search size={15} aria-hidden="true" />}
    after={keys === undefined ? undefined : <KeyHint keys={keys} />}
  />
);
