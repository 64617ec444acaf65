import type { TrackerProvider } from '@pitwall/contracts';
import { githubForm } from './github.tsx';
import { gitlabForm } from './gitlab.tsx';
import { jiraForm } from './jira.tsx';
import { linearForm } from './linear.tsx';
import type { TrackerForm } from './tracker-form.ts';

/** Trackers that the page can connect, in the order in which they are offered. */
export const TRACKER_FORMS: readonly [TrackerForm, ...TrackerForm[]] = [
  githubForm,
  jiraForm,
  linearForm,
  gitlabForm,
];

export const trackerForm = (provider: TrackerProvider): TrackerForm =>
  TRACKER_FORMS.find((each) => each.provider === provider) ?? TRACKER_FORMS[0];
