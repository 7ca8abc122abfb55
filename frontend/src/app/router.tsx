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
import { wantWords, type Words } from '../lib/i18n';
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

/** A screen that comes with words which others do without. */
function withWords(load: () => Promise<PageModule>, ...words: readonly Words[]): () => Promise<PageModule> {
  return async () => (await Promise.all([load(), wantWords(...words)]))[0];
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
  withWords(() => import('./routes/participant'), 'staff', 'console'),
);
const organizer = page(
  expo,
  '/organizer',
  withWords(() => import('./routes/organizer'), 'staff', 'console', 'organizer'),
);
const staff = page(
  expo,
  '/staff',
  withWords(() => import('./routes/staff'), 'staff'),
);

/** Nobody signs in on an enrolled device. */
const device = page(
  expo,
  '/device',
  withWords(() => import('./routes/device'), 'staff', 'device'),
);

/** Nor on a screen in the hall. */
const hall = page(
  expo,
  '/hall',
  withWords(() => import('./routes/hall-display'), 'day'),
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
          withWords(() => import('./routes/shelf'), 'staff', 'console', 'organizer'),
        ),
      ]
    : [];

const routeTree = root.addChildren([
  page(root, '/', () => import('./routes/start')),
  page(
    root,
    '/sign-in/callback',
    withWords(() => import('./routes/sign-in-callback'), 'staff'),
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
        withWords(() => import('./routes/lookup'), 'rare'),
      ),
      page(
        visitor,
        '/guardian',
        withWords(() => import('./routes/guardian'), 'rare'),
      ),
      page(
        visitor,
        '/unsubscribe',
        withWords(() => import('./routes/unsubscribe'), 'rare'),
      ),
      page(
        visitor,
        '/invitation',
        withWords(() => import('./routes/invitation'), 'rare'),
      ),
      page(
        visitor,
        '/apply',
        withWords(() => import('./routes/apply'), 'company'),
      ),
      page(visitor, '/exhibitors', () => import('./routes/exhibitors')),
      page(visitor, '/exhibitors/$exhibitor', () => import('./routes/exhibitor')),
      page(visitor, '/program', () => import('./routes/program')),
      page(visitor, '/map', () => import('./routes/map')),
      page(
        visitor,
        '/account',
        withWords(() => import('./routes/account'), 'staff'),
      ),
    ]),
    participant.addChildren([
      page(participant, '/', () => import('./routes/participant-home')),
      page(
        participant,
        '/meetings',
        withWords(() => import('./routes/meetings'), 'record'),
      ),
      page(
        participant,
        '/records',
        withWords(() => import('./routes/records'), 'record'),
      ),
      page(
        participant,
        '/records/$meeting',
        withWords(() => import('./routes/record'), 'record'),
      ),
      page(
        participant,
        '/wishes',
        withWords(() => import('./routes/wishes'), 'match'),
      ),
      page(
        participant,
        '/requests',
        withWords(() => import('./routes/requests'), 'match'),
      ),
      page(
        participant,
        '/needs',
        withWords(() => import('./routes/needs'), 'match'),
      ),
      page(
        participant,
        '/exhibitor',
        withWords(() => import('./routes/my-exhibitor'), 'company'),
      ),
      page(
        participant,
        '/leads',
        withWords(() => import('./routes/leads'), 'lead'),
      ),
      page(participant, '/members', () => import('./routes/colleagues')),
    ]),
    organizer.addChildren([
      page(organizer, '/', () => import('./routes/overview')),
      page(organizer, '/expo', () => import('./routes/expo-set-up')),
      page(
        organizer,
        '/floor-plan',
        withWords(() => import('./routes/floor-plan'), 'floor'),
      ),
      page(
        organizer,
        '/booths',
        withWords(() => import('./routes/booths'), 'floor'),
      ),
      page(
        organizer,
        '/lists',
        withWords(() => import('./routes/lists'), 'lists'),
      ),
      page(organizer, '/registration', () => import('./routes/registrations')),
      page(
        organizer,
        '/applications',
        withWords(() => import('./routes/applications'), 'company'),
      ),
      page(
        organizer,
        '/applications/$application',
        withWords(() => import('./routes/application'), 'company'),
      ),
      page(
        organizer,
        '/leads',
        withWords(() => import('./routes/lead-exports'), 'lead'),
      ),
      page(organizer, '/admission', () => import('./routes/admission')),
      page(organizer, '/matching', () => import('./routes/matching')),
      page(
        organizer,
        '/matching/tables',
        withWords(() => import('./routes/table-board'), 'day'),
      ),
      page(
        organizer,
        '/matching/records',
        withWords(() => import('./routes/listed-records'), 'record'),
      ),
      page(organizer, '/members', () => import('./routes/members')),
      page(organizer, '/deliveries', () => import('./routes/deliveries')),
      page(
        organizer,
        '/matching/runs/$run',
        withWords(() => import('./routes/matching-run'), 'floor'),
      ),
      page(
        organizer,
        '/matching/runs/$run/board',
        withWords(() => import('./routes/board'), 'floor'),
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
        withWords(() => import('./routes/staff-tables'), 'day'),
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
