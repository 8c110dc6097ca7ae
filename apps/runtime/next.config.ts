import path from 'node:path';
import type { NextConfig } from 'next';

const root = path.join(import.meta.dirname, '../..');
/** What every address of a trial begins with. */
const trial = '/try/:trial([a-z]{20})';

export default {
  output: 'standalone',
  outputFileTracingRoot: root,
  turbopack: { root },
  poweredByHeader: false,
  // Our packages export their TypeScript sources.
  transpilePackages: [
    '@nirmaan/access',
    '@nirmaan/applications',
    '@nirmaan/citizen',
    '@nirmaan/compiler',
    '@nirmaan/connectors',
    '@nirmaan/digit',
    '@nirmaan/forms',
    '@nirmaan/lexicon',
    '@nirmaan/masters',
    '@nirmaan/prisma',
    '@nirmaan/rules',
    '@nirmaan/service',
    '@nirmaan/trials',
    '@nirmaan/ui',
    '@nirmaan/workflow',
  ],
  serverExternalPackages: ['@prisma/client', '@prisma/adapter-pg', 'pg'],
  typescript: { ignoreBuildErrors: true }, // `npm run check` judges types, once for the whole repository
  // Whatever is no page of the workbench is a citizen's address.
  rewrites: async () => ({
    beforeFiles: [],
    // Which trial it is, the address says.
    afterFiles: [
      { source: `${trial}/work/:path*`, destination: '/work/:path*' },
      { source: `${trial}/api/:api(trpc|work)/:path*`, destination: '/api/:api/:path*' },
    ],
    fallback: [{ source: '/:path*', destination: '/api/citizen/:path*' }],
  }),
} satisfies NextConfig;
