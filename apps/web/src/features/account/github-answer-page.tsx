import { useFinishGitHub } from './api/come-back.ts';
import { ComeBack } from './components/come-back.tsx';

/** Back from GitHub. */
export const GitHubAnswerPage = () => <ComeBack finish={useFinishGitHub()} />;
