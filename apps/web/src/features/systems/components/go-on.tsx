import { Columns, NoticeBar, Panel, ProgressBar, Row, Sentence, Stack } from '@pitwall/ui';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { rowsOf } from '../../../lib/api/pages.ts';
import { systemQuery } from '../../../lib/api/system.ts';
import { ButtonLink } from '../../../lib/links.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { scansQuery } from '../api/list-scans.ts';
import { countOutcomes } from '../outcome-words.ts';
import { HowToScan } from './how-to-scan.tsx';

/** Asked again so often while a first scan is awaited. */
const AGAIN = 4_000;

/** The system is there: let a scan answer what code shows, or answer oneself. */
export const GoOn = ({
  system,
  copied,
}: {
  system: string;
  /** Answers that it begins with. */
  copied?: { from: string; count: number };
}) => {
  const { slug: organization } = useOrganization();
  const { data } = useQuery(systemQuery(organization, system));
  const name = data?.name ?? system;
  const params = { organization, system };
  const scans = useInfiniteQuery({
    ...scansQuery(organization, system),
    refetchInterval: (query) =>
      query.state.data !== undefined && rowsOf(query.state.data).length > 0 ? false : AGAIN,
  });
  const scan = scans.data === undefined ? undefined : rowsOf(scans.data)[0];
  return (
    <Stack>
      <Sentence detail="Two ways lead on, in any order. A scan answers what code can show; people answer the rest.">
        {`${name} is made. Next come its answers.`}
      </Sentence>
      {copied === undefined ? null : (
        <NoticeBar
          live
          title={
            copied.count === 0
              ? `${copied.from} has no answer that could be copied.`
              : `${copied.count === 1 ? 'One answer is' : `${copied.count} answers are`} copied from ${copied.from}.`
          }
          action={
            copied.count === 0 ? undefined : (
              <ButtonLink size="small" to="/$organization/systems/$system/history" params={params}>
                See what was copied
              </ButtonLink>
            )
          }
        >
          Each counts as claimed, none as verified: what was proven there is in place here until
          someone shows it for {name}. Their evidence, approvals and accepted risks were not copied.
        </NoticeBar>
      )}
      <Columns>
        <Panel title="Let the code answer first">
          <Stack gap="medium">
            <HowToScan system={system} systemName={name} />
            {scan === undefined ? (
              <ProgressBar label="Waiting for the first scan" value={null} />
            ) : (
              <NoticeBar
                live
                signal="suggested"
                title={`The scan is here: ${countOutcomes(scan.outcomes)}.`}
                action={
                  <ButtonLink
                    size="small"
                    to="/$organization/systems/$system/assessment"
                    params={params}
                    search={{ show: 'suggested' }}
                  >
                    Look at what it suggests
                  </ButtonLink>
                }
              />
            )}
          </Stack>
        </Panel>
        <Panel title="Answer yourself">
          <Stack gap="medium">
            <p>
              Twelve questions that weigh most give a first result in a few minutes. Each answer is
              a click or a key; “unknown” is one too, and proof can follow later.
            </p>
            <Row>
              <ButtonLink
                variant="primary"
                to="/$organization/systems/$system/assessment"
                params={params}
                search={{ show: 'first' }}
              >
                Answer the first twelve
              </ButtonLink>
              <ButtonLink to="/$organization/systems/$system" params={params}>
                Open the system
              </ButtonLink>
            </Row>
          </Stack>
        </Panel>
      </Columns>
    </Stack>
  );
};
