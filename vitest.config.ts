import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Files at once, in all projects alike: Vitest runs projects with different numbers one after the other, or not at all. */
const maxWorkers = Math.max(2, availableParallelism() - 1)

/** Browser tests that need no installation. */
const searchInBrowser = ['scripts/end-to-end/search-{delta,engine,worker}.test.ts']

/** Tests of the CMS that open no database run once, not once a database. */
const withoutDatabase = ['cms/import/**']

const cms = (database: 'sqlite' | 'mongodb') => ({
  test: {
    name: `cms-${database}`,
    include: ['cms/**/*.test.ts'],
    exclude: ['**/node_modules/**', ...withoutDatabase],
    env: { LECTERN_TEST_DATABASE: database },
    // One server for the whole run.
    globalSetup: database === 'mongodb' ? ['cms/tests/start-mongod.ts'] : [],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers,
  },
})

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'models',
          maxWorkers,
          include: ['content-models/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          maxWorkers,
          include: ['site/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist-*/**'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'scripts',
          maxWorkers,
          include: ['scripts/**/*.test.ts', 'docs/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'scripts/end-to-end/**'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'import',
          maxWorkers,
          include: ['cms/import/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      cms('sqlite'),
      cms('mongodb'),
      {
        test: {
          name: 'browser-search',
          maxWorkers,
          include: searchInBrowser,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['scripts/end-to-end/**/*.test.ts'],
          exclude: searchInBrowser,
          globalSetup: ['scripts/end-to-end/installation.ts'],
          testTimeout: 120_000,
          hookTimeout: 400_000,
          // All share one installation: one file after the other, when the rest is done.
          fileParallelism: false,
        },
      },
    ],
  },
})
