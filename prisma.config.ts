import path from 'node:path';
import { defineConfig } from 'prisma/config';

// The CLI looks for its native schema engine before every command and would download it. Read after this file is loaded.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(import.meta.dirname, 'tools/schema-engine.mjs');
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
