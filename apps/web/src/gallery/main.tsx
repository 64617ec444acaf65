import '@pitwall/ui/styles.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { Toaster } from '@pitwall/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Gallery } from './gallery.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('gallery.html has no element #root');
createRoot(root).render(
  <StrictMode>
    <CSPProvider disableStyleElements>
      <Gallery />
      <Toaster />
    </CSPProvider>
  </StrictMode>,
);
