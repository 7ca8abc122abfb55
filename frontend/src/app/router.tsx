import { useQuery, type QueryClient } from '@tanstack/react-query';
import {
  createLazyRoute,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  notFound,
  Outlet,
  redirect,
  type AnyRoute,
  type RouterHistory,
} from '@tanstack/react-router';
import type { FunctionComponent } from 'react';
import { Problem } from '../api/problem';
import { expos } from '../features/expo/queries';
import { wantWords } from '../lib/i18n';
import { localeOf, withLocale, withoutLocale } from '../lib/locale';
import { isExpoSlug, toExpoSlug, type ExpoSlug } from '../lib/paths';
import { ErrorPage, NotFoundPage } from './routes/faults';
import { VisitorShell } from './shells/VisitorShell';
import { useExpo } from './use-expo';

interface Context {
  readonly queries: QueryClient;
}

const root = createRootRouteWithContext<Context>()({ notFoundComponent: NotFoundPage, errorComponent: ErrorPage });

interface PageModule {
  readonly Screen: FunctionComponent;
  /** Fetches what a prerendered page shows. The browser does not wait for it: its queries ask by themselves. */
  readonly prepare?: (queries: QueryClient, expo: ExpoSlug) => Promise<unknown>;
}

/** A route whose screen comes when someone goes there. */
function page(parent: AnyRoute, path: string, load: () => Promise<PageModule>) {
  return createRoute({
    getParentRoute: () => parent,
    path,
    ...(import.meta.env.SSR && {
      loader: async ({ context, params }: { context: Context; params: { expo?: string } }) => {
        const { prepare } = await load();
        if (params.expo && process.env.MADANG_API)
          await prepare?.(context.queries, toExpoSlug(params.expo)).catch(drawWithout);
      },
    }),
  }).lazy(async () => {
    const { Screen } = await load();
    return createLazyRoute(path)({ component: Screen });
  });
}

function withStaffWords(load: () => Promise<PageModule>): () => Promise<PageModule> {
  return async () => (await Promise.all([load(), wantWords('staff')]))[0];
}

function withDeviceWords(load: () => Promise<PageModule>): () => Promise<PageModule> {
  return async () => (await Promise.all([load(), wantWords('staff', 'device')]))[0];
}

function withConsoleWords(load: () => Promise<PageModule>): () => Promise<PageModule> {
  return async () => (await Promise.all([load(), wantWords('staff', 'console')]))[0];
}

function withRareWords(load: () => Promise<PageModule>): () => Promise<PageModule> {
  return async () => (await Promise.all([load(), wantWords('rare')]))[0];
}

function withFloorWords(load: () => Promise<PageModule>): () => Promise<PageModule> {
  return async () => (await Promise.all([load(), wantWords('floor')]))[0];
}

function withDayWords(load: () => Promise<PageModule>): () => Promise<PageModule> {
  return async () => (await Promise.all([load(), wantWords('day')]))[0];
}

function withLeadWords(load: () => Promise<PageModule>): () => Promise<PageModule> {
  return async () => (await Promise.all([load(), wantWords('lead')]))[0];
}

function withMatchWords(load: () => Promise<PageModule>): () => Promise<PageModule> {
  return async () => (await Promise.all([load(), wantWords('match')]))[0];
}

function withListWords(load: () => Promise<PageModule>): () => Promise<PageModule> {
  return async () => (await Promise.all([load(), wantWords('lists')]))[0];
}

function withCompanyWords(load: () => Promise<PageModule>): () => Promise<PageModule> {
  return async () => (await Promise.all([load(), wantWords('company')]))[0];
}

function drawWithout(reason: unknown): void {
  console.warn(`drawn without its data: ${String(reason)}`);
}

/** Everything of one expo stands below its slug. */
const expo = createRoute({
  getParentRoute: () => root,
  path: '/$expo',
  beforeLoad: ({ params }) => {
    if (!isExpoSlug(params.expo)) throw notFound();
  },
});

const visitor = createRoute({ getParentRoute: () => expo, id: 'visitor', component: Visitor });

function Visitor() {
  const here = useExpo();
  const { error } = useQuery(expos.one(here));
  if (error && Problem.of(error).code === 'expo-not-found') return <NotFoundPage />;
  return (
    <VisitorShell expo={here}>
      <Outlet />
    </VisitorShell>
  );
}

const participant = page(
  expo,
  '/participant',
  withConsoleWords(() => import('./routes/participant')),
);
const organizer = page(
  expo,
  '/organizer',
  withConsoleWords(() => import('./routes/organizer')),
);
const staff = page(
  expo,
  '/staff',
  withStaffWords(() => import('./routes/staff')),
);

/** Nobody signs in on an enrolled device. */
const device = page(
  expo,
  '/device',
  withDeviceWords(() => import('./routes/device')),
);

/** Nor on a screen in the hall. */
const hall = page(
  expo,
  '/hall',
  withDayWords(() => import('./routes/hall-display')),
);

const toScan = createRoute({
  getParentRoute: () => staff,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/$expo/staff/scan', params, replace: true });
  },
});

/** The gallery of the shelf is for those who build and test the app; no visitor's bundle knows of it. */
const gallery =
  import.meta.env.DEV || import.meta.env.MODE === 'e2e'
    ? [
        page(
          root,
          '/dev/shelf',
          withConsoleWords(() => import('./routes/shelf')),
        ),
      ]
    : [];

const routeTree = root.addChildren([
  page(root, '/', () => import('./routes/start')),
  page(
    root,
    '/sign-in/callback',
    withStaffWords(() => import('./routes/sign-in-callback')),
  ),
  ...gallery,
  expo.addChildren([
    visitor.addChildren([
      page(visitor, '/', () => import('./routes/home')),
      page(visitor, '/register', () => import('./routes/register')),
      page(visitor, '/badge', () => import('./routes/badge')),
      page(
        visitor,
        '/lookup',
        withRareWords(() => import('./routes/lookup')),
      ),
      page(
        visitor,
        '/guardian',
        withRareWords(() => import('./routes/guardian')),
      ),
      page(
        visitor,
        '/unsubscribe',
        withRareWords(() => import('./routes/unsubscribe')),
      ),
      page(
        visitor,
        '/invitation',
        withRareWords(() => import('./routes/invitation')),
      ),
      page(
        visitor,
        '/apply',
        withCompanyWords(() => import('./routes/apply')),
      ),
      page(visitor, '/exhibitors', () => import('./routes/exhibitors')),
      page(visitor, '/exhibitors/$exhibitor', () => import('./routes/exhibitor')),
      page(visitor, '/program', () => import('./routes/program')),
      page(visitor, '/map', () => import('./routes/map')),
      page(
        visitor,
        '/account',
        withStaffWords(() => import('./routes/account')),
      ),
    ]),
    participant.addChildren([
      page(participant, '/', () => import('./routes/participant-home')),
      page(participant, '/meetings', () => import('./routes/meetings')),
      page(
        participant,
        '/wishes',
        withMatchWords(() => import('./routes/wishes')),
      ),
      page(
        participant,
        '/requests',
        withMatchWords(() => import('./routes/requests')),
      ),
      page(
        participant,
        '/needs',
        withMatchWords(() => import('./routes/needs')),
      ),
      page(
        participant,
        '/exhibitor',
        withCompanyWords(() => import('./routes/my-exhibitor')),
      ),
      page(
        participant,
        '/leads',
        withLeadWords(() => import('./routes/leads')),
      ),
      page(participant, '/members', () => import('./routes/colleagues')),
    ]),
    organizer.addChildren([
      page(organizer, '/', () => import('./routes/overview')),
      page(organizer, '/expo', () => import('./routes/expo-set-up')),
      page(
        organizer,
        '/floor-plan',
        withFloorWords(() => import('./routes/floor-plan')),
      ),
      page(
        organizer,
        '/booths',
        withFloorWords(() => import('./routes/booths')),
      ),
      page(
        organizer,
        '/lists',
        withListWords(() => import('./routes/lists')),
      ),
      page(organizer, '/registration', () => import('./routes/registrations')),
      page(
        organizer,
        '/applications',
        withCompanyWords(() => import('./routes/applications')),
      ),
      page(
        organizer,
        '/applications/$application',
        withCompanyWords(() => import('./routes/application')),
      ),
      page(
        organizer,
        '/leads',
        withLeadWords(() => import('./routes/lead-exports')),
      ),
      page(organizer, '/admission', () => import('./routes/admission')),
      page(organizer, '/matching', () => import('./routes/matching')),
      page(
        organizer,
        '/matching/tables',
        withDayWords(() => import('./routes/table-board')),
      ),
      page(organizer, '/members', () => import('./routes/members')),
      page(organizer, '/deliveries', () => import('./routes/deliveries')),
      page(
        organizer,
        '/matching/runs/$run',
        withFloorWords(() => import('./routes/matching-run')),
      ),
      page(
        organizer,
        '/matching/runs/$run/board',
        withFloorWords(() => import('./routes/board')),
      ),
    ]),
    device,
    hall,
    staff.addChildren([
      toScan,
      page(staff, '/scan', () => import('./routes/scan')),
      page(
        staff,
        '/tables',
        withDayWords(() => import('./routes/staff-tables')),
      ),
    ]),
  ]),
]);

/** Addresses outside carry the language (`/en/…`), the routes inside do not. */
export function createAppRouter(history: RouterHistory, queries: QueryClient) {
  return createRouter({
    routeTree,
    history,
    context: { queries },
    defaultPreload: 'intent',
    rewrite: {
      input: ({ url }) => {
        url.pathname = withoutLocale(url.pathname);
        return url;
      },
      output: ({ url }) => {
        url.pathname = withLocale(localeOf(history.location.pathname), url.pathname);
        return url;
      },
    },
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;
