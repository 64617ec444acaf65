import { Button, EmptyState, PageHeader, Panel, WorkList } from '@pitwall/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { rowsOf } from '../../lib/api/pages.ts';
import { ButtonLink } from '../../lib/links.ts';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { Paged } from '../../lib/paged.tsx';
import { tokensQuery } from './api/list-tokens.ts';
import { CreateTokenDialog } from './components/create-token-dialog.tsx';
import { NotAllowed } from '../../lib/organization/not-allowed.tsx';
import { useDialogAt } from '../../lib/use-dialog-at.ts';
import { TokenItem } from './components/token-item.tsx';

/** Tokens by which programs act: the scan in the pipeline, an export in a script. */
export const TokensPage = () => {
  const { name, may } = useOrganization();
  return (
    <>
      <title>{`API tokens · ${name} · Pitwall`}</title>
      {may('tokens:manage') ? (
        <Tokens />
      ) : (
        <NotAllowed title="API tokens" permission="tokens:manage" />
      )}
    </>
  );
};

const Tokens = () => {
  const { slug, may } = useOrganization();
  const query = useInfiniteQuery(tokensQuery(slug));
  const [creating, setCreating] = useDialogAt('new', may('tokens:manage'));
  const none = query.data !== undefined && rowsOf(query.data).length === 0;
  const create = (
    <Button
      variant="primary"
      icon={<Plus size={15} aria-hidden="true" />}
      onClick={() => {
        setCreating(true);
      }}
    >
      New token
    </Button>
  );
  return (
    <>
      <PageHeader
        title="API tokens"
        detail={
          may('members:manage')
            ? 'For programs that act in someone’s name: yours and those of others.'
            : 'For programs that act in your name. You see your own.'
        }
        actions={
          <>
            <ButtonLink to="/api-docs">API reference</ButtonLink>
            {none ? null : create}
          </>
        }
      />
      <Panel flush>
        <Paged
          query={query}
          noun="tokens"
          empty={
            <EmptyState large title="No tokens yet" action={create}>
              A token lets the command line send scans from your pipeline, or a script read the
              roadmap. It may do what you choose, never more than you, and it runs out.
            </EmptyState>
          }
        >
          {(rows) => (
            <WorkList label="API tokens">
              {rows.map((token) => (
                <TokenItem key={token.id} token={token} />
              ))}
            </WorkList>
          )}
        </Paged>
      </Panel>
      {creating ? (
        <CreateTokenDialog
          onClose={() => {
            setCreating(false);
          }}
        />
      ) : null}
    </>
  );
};
