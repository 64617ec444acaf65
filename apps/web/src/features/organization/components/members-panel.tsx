import type { Member } from '@pitwall/contracts';
import { DataTable, EmptyState, Panel, Tag, When } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { membersQuery } from '../../../lib/api/members.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { Paged } from '../../../lib/paged.tsx';
import { MemberActions } from './member-actions.tsx';
import { MemberRole } from './member-role.tsx';
import styles from './members-panel.module.css';

/** The members with their roles. */
export const MembersPanel = () => {
  const { slug, userId } = useOrganization();
  const query = useInfiniteQuery(membersQuery(slug));
  return (
    <Panel flush>
      <Paged
        query={query}
        noun="members"
        empty={<EmptyState title="No members">Nobody belongs to this organization.</EmptyState>}
      >
        {(rows) => (
          <DataTable<Member>
            caption="Members"
            rows={rows}
            rowKey={(member) => member.userId}
            columns={[
              {
                key: 'name',
                header: 'Member',
                heads: true,
                cell: (member) => (
                  <span className={styles.person}>
                    <span>
                      {member.name} {member.userId === userId ? <Tag>you</Tag> : null}
                    </span>
                    <span className={styles.email}>{member.email}</span>
                  </span>
                ),
              },
              {
                key: 'role',
                header: 'Role',
                width: '174px',
                cell: (member) => <MemberRole member={member} />,
              },
              {
                key: 'joined',
                header: 'Joined',
                width: '112px',
                cell: (member) => <When at={member.joinedAt} as="day" />,
              },
              {
                key: 'actions',
                header: 'Actions',
                align: 'end',
                width: '112px',
                cell: (member) => <MemberActions member={member} />,
              },
            ]}
          />
        )}
      </Paged>
    </Panel>
  );
};
