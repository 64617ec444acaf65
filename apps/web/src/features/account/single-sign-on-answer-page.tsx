import { getRouteApi } from '@tanstack/react-router';
import { useFinishSingleSignOn } from './api/come-back.ts';
import { ComeBack } from './components/come-back.tsx';

const route = getRouteApi('/door/sign-in/sso/$organization');

/** Back from an organization's provider. */
export const SingleSignOnAnswerPage = () => (
  <ComeBack finish={useFinishSingleSignOn(route.useParams().organization)} />
);
