import { ButtonAnchor, Panel, Row, Stack } from '@pitwall/ui';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { auditExportAddress } from '../api/list-audit-events.ts';

/** All that the organization holds, as files that anybody can read. */
export const DataPanel = () => {
  const { slug, may } = useOrganization();
  if (!may('organization:update')) return null;
  const openFile = `/api/v1/organizations/${encodeURIComponent(slug)}/open-file`;
  return (
    <Panel title="Your data">
      <Stack gap="medium">
        <p>
          The open file holds everything that people entered; another Pitwall reads it into an empty
          organization. The audit log comes beside it.
        </p>
        <Row>
          <ButtonAnchor href={openFile} download={`${slug}.json`}>
            Download the open file
          </ButtonAnchor>
          {may('audit:read') ? (
            <>
              <ButtonAnchor href={auditExportAddress(slug, 'csv', {})} download="">
                Export the audit log as CSV
              </ButtonAnchor>
              <ButtonAnchor href={auditExportAddress(slug, 'jsonl', {})} download="">
                Export it as JSON lines
              </ButtonAnchor>
            </>
          ) : null}
        </Row>
      </Stack>
    </Panel>
  );
};
