import {
  PERMISSION_NAMES,
  PERMISSIONS,
  type createApiTokenSchema,
  type Permission,
} from '@pitwall/contracts';
import { Checkbox, RadioCards, Stack } from '@pitwall/ui';
import { useState } from 'react';
import { useController, type Control } from 'react-hook-form';
import type { z } from 'zod';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { PURPOSE_PERMISSIONS, type TokenPurpose } from '../../../lib/token-purposes.ts';
import styles from './permission-choice.module.css';

type Input = z.input<typeof createApiTokenSchema>;
type Output = z.output<typeof createApiTokenSchema>;

/** What the token may do: by what it is for, or permission by permission. */
export const PermissionChoice = ({ control }: { control: Control<Input, unknown, Output> }) => {
  const { may } = useOrganization();
  const { field, fieldState } = useController({ control, name: 'permissions' });
  const [purpose, setPurpose] = useState<TokenPurpose>(may('scans:write') ? 'scans' : 'reading');
  const choose = (next: TokenPurpose) => {
    setPurpose(next);
    if (next !== 'own') field.onChange(PURPOSE_PERMISSIONS[next].filter(may));
  };
  const toggle = (permission: Permission, on: boolean) => {
    field.onChange(
      on ? [...field.value, permission] : field.value.filter((one) => one !== permission),
    );
  };
  return (
    <Stack gap="small">
      <RadioCards<TokenPurpose>
        legend="What it is for"
        showLegend
        value={purpose}
        onValueChange={choose}
        error={fieldState.error?.message ?? null}
        options={[
          {
            value: 'scans',
            label: 'Send scans',
            description: 'A pipeline or a laptop sends what it found in the code.',
            disabled: !may('scans:write'),
          },
          {
            value: 'reading',
            label: 'Read',
            description: 'A script or a dashboard reads where systems stand, tasks and roadmaps.',
          },
          { value: 'own', label: 'Something else', description: 'Choose every permission.' },
        ]}
      />
      {purpose === 'own' ? (
        <fieldset className={styles.list}>
          <legend className={styles.legend}>Permissions, of those that you have</legend>
          {PERMISSION_NAMES.filter(may).map((permission) => (
            <Checkbox
              key={permission}
              label={<code>{permission}</code>}
              hint={PERMISSIONS[permission]}
              checked={field.value.includes(permission)}
              onCheckedChange={(on) => {
                toggle(permission, on);
              }}
            />
          ))}
        </fieldset>
      ) : null}
    </Stack>
  );
};
