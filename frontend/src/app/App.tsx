import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import type { I18n } from '../lib/i18n';
import { ToastRegion } from '../ui/Toast';
import '../ui/theme/tokens.css';
import '../ui/theme/base.css';
import { Language } from './Language';
import { UpdatePrompt } from './offline/UpdatePrompt';
import type { AppRouter } from './router';

interface Props {
  readonly router: AppRouter;
  readonly queries: QueryClient;
  /** In the language of the first page. */
  readonly i18n: I18n;
}

export function App({ router, queries, i18n }: Props) {
  return (
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Language first={i18n} router={router}>
          <ToastRegion>
            <RouterProvider router={router} />
            <UpdatePrompt />
          </ToastRegion>
        </Language>
      </QueryClientProvider>
    </StrictMode>
  );
}
