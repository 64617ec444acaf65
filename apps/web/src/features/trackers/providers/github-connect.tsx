import {
  GITHUB_API,
  type GithubApp,
  githubTracker,
  installationCredentialSchema,
  tokenCredentialSchema,
} from '@pitwall/contracts';
import { Dialog, FieldStack, Loading, Segments, Skeleton } from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { githubAppQuery } from '../../../lib/api/github-app.ts';
import { FormSecret, FormText } from '../../../lib/forms/text-fields.tsx';
import { TextLink } from '../../../lib/links.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { ConnectForm } from '../components/connect-form.tsx';
import { GithubRepositoryFields } from './github-repository-fields.tsx';

const TITLE = 'Connect a GitHub repository';
const byToken = githubTracker.connect.extend({ credential: tokenCredentialSchema });
const byApp = githubTracker.connect.extend({ credential: installationCredentialSchema });
const WAYS = [
  { value: 'app', label: 'By the app' },
  { value: 'token', label: 'By a token' },
] as const;

interface ConnectProps {
  choice: ReactNode;
  onClose: () => void;
}

/** By the organization's app where it is let in somewhere; else, or if one likes, by a token. */
export const GithubConnect = ({ choice, onClose }: ConnectProps) => {
  const { slug } = useOrganization();
  const { data, isPending } = useQuery(githubAppQuery(slug));
  const [way, setWay] = useState<'app' | 'token'>('app');
  if (isPending)
    return (
      <Dialog open onOpenChange={onClose} title={TITLE}>
        <Loading label="Looking for the organization’s app">
          <Skeleton count={4} />
        </Loading>
      </Dialog>
    );
  const app = data?.app ?? null;
  const usable = app !== null && app.installations.some(({ suspended }) => !suspended);
  if (!usable)
    return (
      <ByToken
        onClose={onClose}
        choice={
          <FieldStack>
            {choice}
            <p>
              {app === null
                ? 'Without a person’s token: make an app of your own on the page '
                : 'Without a person’s token: let your app in, on the page '}
              <TextLink to="/$organization/settings/github" params={{ organization: slug }}>
                GitHub
              </TextLink>
              .
            </p>
          </FieldStack>
        }
      />
    );
  const ways = (
    <FieldStack>
      {choice}
      <Segments label="How Pitwall comes in" options={WAYS} value={way} onValueChange={setWay} />
    </FieldStack>
  );
  return way === 'app' ? (
    <ByApp app={app} choice={ways} onClose={onClose} />
  ) : (
    <ByToken choice={ways} onClose={onClose} />
  );
};

const ByApp = ({ app, ...props }: ConnectProps & { app: GithubApp }) => {
  const usable = app.installations.filter(({ suspended }) => !suspended);
  return (
    <ConnectForm
      {...props}
      title={TITLE}
      schema={byApp}
      defaultValues={{
        provider: 'github',
        project: '',
        baseUrl: app.baseUrl,
        credential: { installationId: usable[0]?.id ?? '' },
      }}
      fields={(control) => <GithubRepositoryFields control={control} installations={usable} />}
    />
  );
};

const ByToken = (props: ConnectProps) => (
  <ConnectForm
    {...props}
    title={TITLE}
    schema={byToken}
    defaultValues={{
      provider: 'github',
      project: '',
      baseUrl: GITHUB_API,
      credential: { token: '' },
    }}
    fields={(control) => (
      <>
        <FormText
          control={control}
          name="project"
          label="Repository"
          placeholder="acme/shop"
          autoComplete="off"
        />
        <FormSecret
          control={control}
          name="credential.token"
          label="Token"
          autoComplete="off"
          hint="A fine-grained personal access token for this repository, with read and write on Issues. It is kept sealed, and never shown again."
        />
        <FormText
          control={control}
          name="baseUrl"
          label="API address"
          hint="For GitHub Enterprise Server: https://HOST/api/v3."
        />
      </>
    )}
  />
);
