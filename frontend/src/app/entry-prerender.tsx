import { dehydrate, type QueryClient } from '@tanstack/react-query';
import { createMemoryHistory } from '@tanstack/react-router';
import { renderToString } from 'react-dom/server';
import { speakIn } from '../api/client';
import { loadI18n } from '../lib/i18n';
import { localeOf, type Locale } from '../lib/locale';
import { expos } from '../features/expo/queries';
import { toExpoSlug } from '../lib/paths';
import { cityColours, cityTheme, toCss } from '../ui/theme/city-theme';
import { App } from './App';
import { createQueries } from './queries';
import { createAppRouter } from './router';

export interface Drawn {
  readonly locale: Locale;
  readonly title: string;
  readonly html: string;
  /** The expo's theme colour as a style sheet, so that the page does not change its colour once the script arrives. */
  readonly colours: string;
  /** What the page knew when it was drawn, for the browser to begin with. */
  readonly known: unknown;
}

/** Draws one public page as a browser would first show it. */
export async function draw(path: string): Promise<Drawn> {
  const queries = createQueries();
  const router = createAppRouter(createMemoryHistory({ initialEntries: [path] }), queries);
  const locale = localeOf(path);
  speakIn(locale);
  const i18n = await loadI18n(locale);
  await router.load();
  const whole = renderToString(<App router={router} queries={queries} i18n={i18n} />);
  const title = /<title>([^<]*)<\/title>/.exec(whole)?.[1];
  if (title === undefined) throw new Error(`${path} has no title: is it a page?`);
  return {
    locale,
    title,
    html: whole.replace(/<title>[^<]*<\/title>/, ''),
    colours: coloursOf(queries, router.state.matches.at(-1)?.params),
    known: dehydrate(queries),
  };
}

function coloursOf(queries: QueryClient, params: { readonly expo?: string } = {}): string {
  const expo = params.expo && queries.getQueryData(expos.one(toExpoSlug(params.expo)).queryKey);
  return expo && expo.themeColour ? toCss(cityTheme(cityColours(expo.themeColour))) : '';
}
