import { hydrate } from '@tanstack/react-query';
import { createBrowserHistory } from '@tanstack/react-router';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { speakThrough } from '../api/session';
import { beforeSignOut, tokens } from '../features/account/sign-in';
import { followSystemTheme } from '../lib/display';
import { loadI18n } from '../lib/i18n';
import { localeOf } from '../lib/locale';
import { afterNavigation } from './after-navigation';
import { App } from './App';
import { createQueries } from './queries';
import { createAppRouter } from './router';

speakThrough(tokens);
beforeSignOut(async () => {
  (await import('../features/matchmaking/record/kept-records')).forgetRecords();
  await (await import('../features/matchmaking/participant/kept-agenda')).forgetAgendas();
});
followSystemTheme();

const place = document.getElementById('root')!;
const isPrerendered = place.hasChildNodes();
const queries = createQueries();
const router = createAppRouter(createBrowserHistory(), queries);
const known = document.getElementById('known')?.textContent;
if (known) hydrate(queries, JSON.parse(known));
// without this the router would begin with a blank page and lose what was already typed
if (isPrerendered) router.ssr = { manifest: undefined };

const [i18n] = await Promise.all([loadI18n(localeOf(location.pathname)), router.load()]);
const app = <App router={router} queries={queries} i18n={i18n} />;
if (isPrerendered) hydrateRoot(place, app);
else createRoot(place).render(app);
afterNavigation(router);
