import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { expect, test } from 'vitest';
import rules from '../.dependency-cruiser.mjs';

test('every boundary catches the violation made for it', async () => {
  const { output } = await cruise(['src'], {
    baseDir: 'build/canary',
    validate: true,
    ruleSet: { forbidden: rules.forbidden ?? [] },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import'] },
  });
  if (typeof output === 'string') throw new Error(output);

  expect(caught(output)).toEqual([
    'api-knows-no-looks: src/api/call.ts',
    'features-do-not-meet: src/features/expo/bad.ts',
    'features-do-not-meet: src/features/expo/bad.ts',
    'heavy-widgets-stay-in-the-console: src/features/program/heavy.ts',
    'lib-is-the-lowest-board: src/lib/low.ts',
    'no-circles: src/app/one.ts',
    'the-shelf-knows-no-feature: src/ui/shelf.ts',
  ]);
});

function caught({ summary }: ICruiseResult): string[] {
  return summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`).sort();
}
