import type { Portfolio } from '@pitwall/contracts';
import { DataTable, Panel } from '@pitwall/ui';
import { TextLink } from '../../../lib/links.ts';
import { scoreWords, shareWords } from '../model/portfolio-words.ts';

/** Each team with the scores of all its systems together. */
export const Teams = ({
  sums: { teams },
  organization,
}: {
  sums: Portfolio;
  organization: string;
}) => (
  <Panel title="Teams" flush>
    <DataTable
      caption="Teams with the scores of all their systems together"
      rows={teams}
      rowKey={({ slug }) => slug}
      columns={[
        {
          key: 'team',
          header: 'Team',
          heads: true,
          cell: ({ slug, name }) => (
            <TextLink
              look="plain"
              to="/$organization/portfolio"
              params={{ organization }}
              search={{ team: slug }}
            >
              {name}
            </TextLink>
          ),
        },
        { key: 'systems', header: 'Systems', align: 'end', cell: ({ systems }) => systems },
        { key: 'behind', header: 'Behind', align: 'end', cell: ({ behind }) => behind },
        { key: 'score', header: 'Score', align: 'end', cell: ({ score }) => scoreWords(score) },
        {
          key: 'coverage',
          header: 'Coverage',
          align: 'end',
          cell: ({ score }) => shareWords(score.coverage),
        },
        {
          key: 'verified',
          header: 'Verified',
          align: 'end',
          cell: ({ score }) => shareWords(score.verifiedShare),
        },
      ]}
    />
  </Panel>
);
