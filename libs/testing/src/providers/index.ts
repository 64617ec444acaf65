export { type NameServer, startNameServer } from './name-server.ts';
export {
  type Forge,
  type PersonThere,
  startOpenIdProvider,
  type TestProvider,
  type TestProviderOptions,
} from './openid-provider.ts';
export { type GitHubAccount, startGitHub, type TestGitHub } from './github.ts';
