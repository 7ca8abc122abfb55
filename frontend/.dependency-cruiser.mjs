const SHELF = '^src/(ui|api|lib|locales)/';

/** Which room of the front end may lean on which. @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'the-shelf-knows-no-feature',
      comment: 'ui, api and lib serve every feature and therefore know none, nor the app.',
      severity: 'error',
      from: { path: SHELF },
      to: { path: '^src/(features|app)/' },
    },
    {
      name: 'features-do-not-meet',
      comment: 'A feature uses the shelf; what needs two features is composed in src/app.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/(features|app)/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'lib-is-the-lowest-board',
      comment: 'lib knows neither the looks nor the server.',
      severity: 'error',
      from: { path: '^src/lib/' },
      to: { path: '^src/(ui|api)/' },
    },
    {
      name: 'api-knows-no-looks',
      severity: 'error',
      from: { path: '^src/api/' },
      to: { path: '^src/ui/' },
    },
    {
      name: 'heavy-widgets-stay-in-the-console',
      comment: 'react-aria-components weighs more than a visitor page may; only src/ui/console draws with it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/ui/console/' },
      to: { path: 'react-aria-components' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/api/generated/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
