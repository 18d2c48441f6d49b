import { defineConfig } from 'vitest/config'

const cms = (database: 'sqlite' | 'mongodb') => ({
  test: {
    name: `cms-${database}`,
    include: ['cms/**/*.test.ts'],
    env: { LECTERN_TEST_DATABASE: database },
    // One server for the whole run.
    globalSetup: database === 'mongodb' ? ['cms/tests/start-mongod.ts'] : [],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One Payload a file; two files at once are as many as two cores can carry.
    maxWorkers: 2,
  },
})

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'models',
          include: ['content-models/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['site/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist-*/**'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'scripts',
          include: ['scripts/**/*.test.ts', 'docs/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'scripts/end-to-end/**'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      cms('sqlite'),
      cms('mongodb'),
      {
        test: {
          name: 'browser',
          include: ['scripts/end-to-end/**/*.test.ts'],
          globalSetup: ['scripts/end-to-end/installation.ts'],
          testTimeout: 120_000,
          hookTimeout: 400_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
