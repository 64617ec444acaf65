import { Button, CopyOnce, formatDay, Row } from '@pitwall/ui';
import { useState } from 'react';
import { useCreateToken } from '../../../lib/api/create-token.ts';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { TextLink } from '../../../lib/links.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { PURPOSE_PERMISSIONS } from '../../../lib/token-purposes.ts';
import styles from './how-to-scan.module.css';

const DAYS = 90;

/** Makes a token that can send scans and nothing else, right where it is needed. */
export const ScanToken = ({ systemName }: { systemName: string }) => {
  const { slug: organization, may } = useOrganization();
  const create = useCreateToken(organization);
  const [made, setMade] = useState<{ token: string; expiresAt: string } | null>(null);
  if (!may('tokens:manage')) {
    return <p className={styles.note}>Your role does not make tokens. Ask a member for one.</p>;
  }
  if (made !== null) {
    return (
      <CopyOnce
        label="API token"
        secret={made.token}
        warning={`It is not shown again, sends scans and works until ${formatDay(new Date(made.expiresAt))}.`}
      />
    );
  }
  return (
    <>
      <FormTrouble trouble={create.error === null ? null : troubleOf(create.error)} />
      <Row>
        <Button
          busy={create.isPending && 'Making the token'}
          onClick={() => {
            create.mutate(
              {
                name: `Scan of ${systemName}`.slice(0, 80),
                permissions: PURPOSE_PERMISSIONS.scans.filter(may),
                days: DAYS,
              },
              { onSuccess: setMade },
            );
          }}
        >
          Make a token that sends scans
        </Button>
        <span className={styles.note}>
          or use one that you have:{' '}
          <TextLink to="/$organization/tokens" params={{ organization }}>
            API tokens
          </TextLink>
        </span>
      </Row>
    </>
  );
};
