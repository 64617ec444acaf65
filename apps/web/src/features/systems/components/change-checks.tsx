import type { ChangeCheck, ChangeScanning, Scanning } from '@pitwall/contracts';
import { Prose, Select, Stack, Tag, When, WorkItem, WorkList } from '@pitwall/ui';
import { TextLink } from '../../../lib/links.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { checkHint, checkTitle, checkWords } from '../check-words.ts';

interface ChangeChecksProps {
  scanning: Scanning;
  disabled: boolean;
  onChange: (change: ChangeScanning) => void;
}

const IMPACTS = [1, 2, 3, 4, 5].map((impact) => ({
  value: String(impact),
  label: impact === 5 ? 'Impact 5 only' : `Impact ${impact} or more`,
}));

/** What pull requests are told of the readiness that they gain or lose. */
export const ChangeChecks = ({ scanning, disabled, onChange }: ChangeChecksProps) => {
  const { slug: organization } = useOrganization();
  const { checks, failingImpact, onPush, version, repositories, newestChecks } = scanning;
  const byApp = repositories.some(({ access }) => access === 'app');
  if (!byApp && checks === 'off')
    return (
      <Prose>
        <p>
          Pull requests can be told which readiness they gain or lose once the repository is
          connected by the organization’s{' '}
          <TextLink to="/$organization/settings/github" params={{ organization }}>
            GitHub App
          </TextLink>
          : GitHub lets nobody else write checks.
        </p>
      </Prose>
    );
  return (
    <Stack gap="medium">
      <Select<Scanning['checks']>
        label="Check pull requests"
        hint={checkHint(scanning)}
        value={checks}
        disabled={disabled}
        onValueChange={(chosen) => {
          onChange({ onPush, version, checks: chosen });
        }}
        options={[
          { value: 'off', label: 'No' },
          { value: 'neutral', label: 'Tell what they change', detail: 'never fails' },
          { value: 'failing', label: 'Fail those that lose readiness' },
        ]}
      />
      {checks === 'failing' && (
        <Select
          label="What makes one fail"
          hint="Something new or worse of this impact."
          value={String(failingImpact)}
          disabled={disabled}
          onValueChange={(chosen) => {
            onChange({ onPush, version, failingImpact: Number(chosen) });
          }}
          options={IMPACTS}
        />
      )}
      {newestChecks.length > 0 && (
        <WorkList label="Newest checks of pull requests">
          {newestChecks.map((check) => (
            <CheckItem key={check.id} {...check} />
          ))}
        </WorkList>
      )}
    </Stack>
  );
};

const CheckItem = (check: ChangeCheck) => (
  <WorkItem
    title={checkTitle(check)}
    tags={
      check.state === 'failed' ? (
        <Tag signal="behind">not checked</Tag>
      ) : check.conclusion === 'failure' ? (
        <Tag signal="behind">fails</Tag>
      ) : undefined
    }
    reason={checkWords(check)}
    cost={check.finishedAt === null ? undefined : <When at={check.finishedAt} />}
  />
);
