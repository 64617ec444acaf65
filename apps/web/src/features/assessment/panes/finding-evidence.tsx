import type { Finding } from '@pitwall/contracts';
import { CodeExcerpt, Disclosure, Prose, Stack } from '@pitwall/ui';
import { excerptAt } from '../../../lib/finding-excerpt.ts';
import { codeAddress } from '../model/code-address.ts';

const SHOWN = 2;

/** What a probe saw, with the places in the code. */
export const FindingEvidence = ({
  finding,
  commit,
  repositories,
}: {
  finding: Finding;
  commit: string | null;
  /** Addresses of the system's code, for links to the places. */
  repositories: readonly string[];
}) => {
  const excerpt = (location: Finding['locations'][number]) => (
    <CodeExcerpt
      key={`${location.path} ${location.startLine}`}
      {...excerptAt(location, finding, commit, codeAddress(repositories, commit, location))}
    />
  );
  const more = finding.locations.slice(SHOWN);
  const beyond = finding.total - finding.locations.length;
  return (
    <Stack gap="small">
      <Prose>
        <p>{finding.message}</p>
      </Prose>
      {finding.locations.slice(0, SHOWN).map(excerpt)}
      {more.length === 0 ? null : (
        <Disclosure summary={`${more.length} more ${more.length === 1 ? 'place' : 'places'}`}>
          <Stack gap="small">
            {more.map(excerpt)}
            {beyond > 0 ? <Prose>{`And ${beyond} that the report does not list.`}</Prose> : null}
          </Stack>
        </Disclosure>
      )}
      <Prose>
        <p>
          Confidence {finding.confidence} · found by <strong>{finding.probe}</strong>
        </p>
      </Prose>
    </Stack>
  );
};
