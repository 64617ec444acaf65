import '@pitwall/ui/styles.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod/v4/core';
import { focusOnNavigation } from './app/focus-on-navigation.ts';
import { Providers } from './app/providers.tsx';
import { createQueryClient } from './app/query-client.ts';
import { createAppRouter } from './app/router.tsx';
import { reloadWhenStale } from './lib/stale-version.ts';

// The policy refuses code made from strings; zod would try it once. The schemas come with the forms.
config({ jitless: true });

reloadWhenStale();
const queryClient = createQueryClient();
const router = createAppRouter(queryClient);
focusOnNavigation(router);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element #root');
createRoot(root).render(
  <StrictMode>
    <Providers queryClient={queryClient}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
