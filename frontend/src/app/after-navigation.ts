import type { AppRouter } from './router';

/** What a browser does for a new document: the top of the page, and a place for the reader to go on from. */
export function afterNavigation(router: AppRouter): void {
  let isBack = false;
  router.history.subscribe(({ action }) => {
    isBack = action.type === 'BACK' || action.type === 'FORWARD' || action.type === 'GO';
  });
  router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
    if (!pathChanged || !fromLocation) return;
    if (!isBack) window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  });
}
