import path from 'node:path';
import type { NextConfig } from 'next';

const root = path.join(import.meta.dirname, '../..');

export default {
  output: 'standalone',
  outputFileTracingRoot: root,
  turbopack: { root },
  poweredByHeader: false,
  // Workspace packages export their sources.
  transpilePackages: [
    '@nirmaan/access',
    '@nirmaan/citizen',
    '@nirmaan/compiler',
    '@nirmaan/connectors',
    '@nirmaan/digit',
    '@nirmaan/examples',
    '@nirmaan/forms',
    '@nirmaan/lexicon',
    '@nirmaan/masters',
    '@nirmaan/prisma',
    '@nirmaan/publisher',
    '@nirmaan/rules',
    '@nirmaan/service',
    '@nirmaan/ui',
    '@nirmaan/workflow',
  ],
  serverExternalPackages: ['@prisma/client', '@prisma/adapter-pg', 'pg'],
  // `npm run check` types the whole workspace at once.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
} satisfies NextConfig;
