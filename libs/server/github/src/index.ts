export { GitHubHttpModule, GitHubModule } from './github.module.ts';
export { InstallationsService } from './installations/installations.service.ts';
export { InstallationTokens } from './tokens/installation-tokens.ts';
