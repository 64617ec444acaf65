import type { GithubApp } from '@pitwall/contracts';
import {
  Button,
  ButtonAnchor,
  EmptyState,
  NoticeBar,
  OutsideLink,
  Panel,
  Row,
  When,
  WorkList,
} from '@pitwall/ui';
import { notifyTrouble } from '../../../lib/notices.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useRefreshApp } from '../api/github-app.ts';
import { InstallationItem } from './installation-item.tsx';
import { AppWebhook } from './app-webhook.tsx';
import { RemoveApp } from './remove-app.tsx';

/** The app, and the accounts that let it in. */
export const AppPanel = ({ app }: { app: GithubApp }) => {
  const { slug } = useOrganization();
  const refresh = useRefreshApp(slug);
  const { name, url, installUrl, installations, createdAt } = app;
  const small = installations.length === 0 ? undefined : 'small';
  const look = (
    <Button
      size={small}
      busy={refresh.isPending && 'Asking GitHub'}
      onClick={() => {
        refresh.mutate(undefined, { onError: notifyTrouble });
      }}
    >
      Look again
    </Button>
  );
  return (
    <>
      {app.webhookId === null ? (
        <NoticeBar title="GitHub cannot reach this Pitwall.">
          Its address is of this machine or network alone, so changes are looked for at intervals
          instead of being told at once.
        </NoticeBar>
      ) : null}
      <Panel
        flush
        title={name}
        detail={
          <>
            <OutsideLink href={url}>{new URL(url).host}</OutsideLink> · made <When at={createdAt} />
          </>
        }
        aside={
          <Row>
            {installations.length === 0 ? null : (
              <>
                {look}
                <ButtonAnchor size="small" href={installUrl}>
                  Install on GitHub
                </ButtonAnchor>
              </>
            )}
            <RemoveApp app={app} />
          </Row>
        }
      >
        {installations.length === 0 ? (
          <EmptyState
            large
            title="It is let in nowhere yet"
            action={
              <Row>
                <ButtonAnchor variant="primary" href={installUrl}>
                  Install on GitHub
                </ButtonAnchor>
                {look}
              </Row>
            }
          >
            Choose at GitHub the account and its repositories; you come back here by yourself. Then
            connect a repository on a system’s page Trackers.
          </EmptyState>
        ) : (
          <WorkList label="Accounts that let the app in">
            {installations.map((installation) => (
              <InstallationItem key={installation.id} installation={installation} />
            ))}
          </WorkList>
        )}
      </Panel>
      {app.webhookId === null ? null : <AppWebhook id={app.webhookId} />}
    </>
  );
};
