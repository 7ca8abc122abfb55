import type { Connect, Plugin } from 'vite';

const config = {
  issuer: process.env.MADANG_ISSUER ?? 'http://127.0.0.1:8180/realms/madang',
  clientId: process.env.MADANG_CLIENT_ID ?? 'madang-web',
};

/** Serves `/config.json` from the environment, and the header that says whom the browser may talk to. */
export function runtimeConfig(): Plugin {
  return {
    name: 'madang:runtime-config',
    configureServer: (server) => void server.middlewares.use('/config.json', sendConfig),
    configurePreviewServer: (server) => {
      server.middlewares.use(limitConnections);
      server.middlewares.use('/config.json', sendConfig);
    },
  };
}

const sendConfig: Connect.NextHandleFunction = (_request, response) => {
  response.setHeader('Content-Type', 'application/json');
  response.setHeader('Cache-Control', 'no-cache');
  response.end(JSON.stringify(config));
};

const limitConnections: Connect.NextHandleFunction = (_request, response, next) => {
  const issuer = new URL(config.issuer).origin;
  response.setHeader('Content-Security-Policy', `connect-src 'self' ${issuer}; frame-ancestors 'none'`);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
  next();
};
