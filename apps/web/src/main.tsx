import '@pitwall/ui/styles.css';
import { RouterProvider } from '@tanstack/react-router';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { focusOnNavigation } from './app/focus-on-navigation.ts';
import { foundOrLate } from './app/found-or-late.ts';
import { Providers } from './app/providers.tsx';
import { createQueryClient } from './app/query-client.ts';
import { readAhead } from './app/read-ahead.ts';
import { createAppRouter } from './app/router.tsx';
import { noticeStaleVersion } from './lib/stale-version.ts';

// The policy refuses code made from strings; zod would try it once. The schemas come with the forms.
// Said where zod looks for it, since zod itself is not needed before the first form.
Object.assign(((globalThis as { __zod_globalConfig?: object }).__zod_globalConfig ??= {}), {
  jitless: true,
});

noticeStaleVersion();
const queryClient = createQueryClient();
const router = createAppRouter(queryClient);
readAhead(router, queryClient);
focusOnNavigation(router);
// Nothing goes from a page before it was there.
void import('./app/keep-focus.ts').then(({ keepFocus }) => keepFocus());

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element #root');
const page = createRoot(root);
// In a transition, what the router has found is built in slices; the router alone would have it built at one stretch.
void foundOrLate(router).then(() => {
  startTransition(() => {
    page.render(
      <StrictMode>
        <Providers queryClient={queryClient}>
          <RouterProvider router={router} />
        </Providers>
      </StrictMode>,
    );
  });
});
