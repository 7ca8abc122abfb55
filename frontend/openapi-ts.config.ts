import { defineConfig } from '@hey-api/openapi-ts';

export default defineConfig({
  input: process.env.MADANG_CONTRACT ?? '../docs/api/openapi.yaml',
  output: { path: process.env.MADANG_CLIENT ?? 'src/api/generated', module: { extension: null } },
  plugins: [
    { name: '@hey-api/client-fetch', throwOnError: true, runtimeConfigPath: './src/api/client.ts' },
    '@hey-api/typescript',
    '@hey-api/sdk',
  ],
});
