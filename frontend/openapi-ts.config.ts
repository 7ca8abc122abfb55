import { defineConfig } from '@hey-api/openapi-ts';

export default defineConfig({
  input: process.env.MADANG_CONTRACT ?? '../docs/api/openapi.yaml',
  output: { path: process.env.MADANG_CLIENT ?? 'src/api/generated', module: { extension: null } },
  plugins: [
    { name: '@hey-api/client-fetch', throwOnError: true, runtimeConfigPath: './src/api/client.ts' },
    '@hey-api/typescript',
    {
      name: '@hey-api/sdk',
      // a file an operation: a page then fetches those that it asks, and no other page's
      '~hooks': {
        symbols: { getFilePath: ({ meta, name }) => (meta?.category === 'sdk' ? `operations/${name}` : undefined) },
      },
    },
  ],
});
