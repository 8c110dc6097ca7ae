import { defineConfig } from 'vitest/config';

const shared = { exclude: ['**/node_modules/**', '**/.next/**', '**/dist/**'] };

/** `unit` needs nothing but Node; `contract` starts the sandbox and the embedded PostgreSQL. */
export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          // Pure code shares nothing: one loading of each module for all files takes a third of the time.
          isolate: false,
          pool: 'threads',
          include: ['packages/**/*.test.{ts,tsx}', 'apps/**/*.test.{ts,tsx}', 'tools/**/*.test.{ts,mjs}'],
          exclude: [...shared.exclude, '**/*.contract.test.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'contract',
          include: ['packages/**/*.contract.test.ts', 'apps/**/*.contract.test.ts', 'prisma/**/*.contract.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
