import { test as anyTest } from '@playwright/test';

/** Ends what a journey has opened: pages that go on living take time from the journeys after it. */
export const test = anyTest.extend<{ closing: void }>({
  closing: [
    async ({ browser }, use) => {
      await use();
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});
