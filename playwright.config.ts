import { defineConfig, devices } from '@playwright/test';
import { findChromium } from './tools/chromium.mjs';

/**
 * Journeys have ports and data of their own, so that they run beside `npm start`. Ports given from outside lead them to an
 * installation that runs already.
 */
const ports = {
  BUILDER_PORT: process.env.BUILDER_PORT ?? '4110',
  RUNTIME_PORT: process.env.RUNTIME_PORT ?? '4210',
  SANDBOX_PORT: process.env.SANDBOX_PORT ?? '4310',
  TRIALS_PORT: process.env.TRIALS_PORT ?? '4260',
  DHIS2_PORT: process.env.DHIS2_PORT ?? '4410',
  DB_PORT: process.env.DB_PORT ?? '54339',
};
Object.assign(process.env, ports);

export default defineConfig({
  testDir: 'e2e/journeys',
  outputDir: 'test-results/journeys',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  retries: 0,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? 'test-results/journeys.json' }],
  ],
  use: {
    ...devices['Desktop Chrome'],
    channel: undefined,
    viewport: { width: 1440, height: 900 },
    // What never comes is told by its own line, not by the end of the journey.
    actionTimeout: 90_000,
    navigationTimeout: 90_000,
    screenshot: 'only-on-failure',
    // Recording slows every step by a fifth; a machine that nobody looks at afterwards does without.
    trace: process.env.CI ? 'off' : 'retain-on-failure',
    launchOptions: {
      executablePath: findChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node e2e/start.mjs',
    url: `http://127.0.0.1:${ports.RUNTIME_PORT}/`,
    reuseExistingServer: !process.env.CI,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'pipe',
    env: ports,
  },
});
