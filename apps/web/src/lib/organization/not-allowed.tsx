import { PERMISSIONS, ROLE_PERMISSIONS, ROLES, type Permission } from '@pitwall/contracts';
import { EmptyState, PageHeader, Panel } from '@pitwall/ui';
import { ButtonLink } from '../links.ts';
import { useOrganization } from './current-organization.tsx';
import { ROLE_WORDS, withArticle } from '../role-words.ts';

/** In place of a page that the reader's role does not open: why, and who can change that. */
export const NotAllowed = ({ title, permission }: { title: string; permission: Permission }) => {
  const { slug, role } = useOrganization();
  const roles = ROLES.filter((one) => ROLE_PERMISSIONS[one].has(permission)).map((one) =>
    ROLE_WORDS[one].label.toLowerCase(),
  );
  return (
    <>
      <PageHeader title={title} />
      <Panel>
        <EmptyState
          large
          title="Your role does not open this page"
          action={
            <ButtonLink to="/$organization/members" params={{ organization: slug }}>
              See who can change your role
            </ButtonLink>
          }
        >
          {`You are ${withArticle(role)} here. To ${PERMISSIONS[permission]} takes the role ${new Intl.ListFormat('en', { type: 'disjunction' }).format(roles)}.`}
        </EmptyState>
      </Panel>
    </>
  );
};
