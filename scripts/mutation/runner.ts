// A test runner for Stryker that loads the code and its tests once and then runs plain functions for each mutant: a mutant takes
// milliseconds, where starting Vitest anew takes seconds.
import { globSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { INSTRUMENTER_CONSTANTS, type MutantCoverage } from '@stryker-mutator/api/core'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  type DryRunOptions,
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestRunner,
  TestStatus,
} from '@stryker-mutator/api/test-runner'
import { collected, collectFrom, type PlainTest } from './plain-tests.ts'

/** What Stryker's instrumented code looks at. */
interface Instrumented {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  mutantCoverage?: MutantCoverage
  hitCount?: number | undefined
  hitLimit?: number | undefined
}

const name = INSTRUMENTER_CONSTANTS.NAMESPACE
const holder = globalThis as unknown as Record<string, Instrumented>
holder[name] ??= {}
const instrumented = holder[name]

/** Tests that start programs, or try so many random texts that a mutant would take minutes. */
const left = /(?:read-in-process|convert-office)\.test|nothing is lost|every character of any text/

const load = async (): Promise<PlainTest[]> => {
  const plain = new URL('./plain-tests.ts', import.meta.url).href
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'vitest' ? { url: plain, shortCircuit: true } : next(specifier, context),
  })
  const url = (path: string) => pathToFileURL(join(process.cwd(), path)).href
  const files = globSync(['content-models/text/**/*.ts', 'cms/import/**/*.ts']).sort()
  // What runs while the code itself loads is static; what a test file runs while it is collected is not.
  for (const path of files) if (!/\.test\.ts$|reading-child/.test(path)) await import(url(path))
  const loaded = structuredClone(instrumented.mutantCoverage?.static)
  for (const path of files) {
    if (!/\.test\.ts$/.test(path) || left.test(path)) continue
    collectFrom(path)
    await import(url(path))
  }
  if (instrumented.mutantCoverage) instrumented.mutantCoverage.static = loaded ?? {}
  return collected.filter(({ id }) => !left.test(id))
}

class PlainRunner implements TestRunner {
  private tests: PlainTest[] = []

  capabilities() {
    return { reloadEnvironment: false }
  }

  async init(): Promise<void> {
    this.tests = await load()
  }

  async dryRun(_: DryRunOptions): Promise<DryRunResult> {
    const tests: Extract<DryRunResult, { tests: unknown }>['tests'] = []
    for (const test of this.tests) {
      instrumented.currentTestId = test.id
      const start = performance.now()
      const failure = await this.failureOf(test)
      const shared = { id: test.id, name: test.id, timeSpentMs: performance.now() - start }
      tests.push(
        failure === undefined
          ? { ...shared, status: TestStatus.Success }
          : { ...shared, status: TestStatus.Failed, failureMessage: failure },
      )
    }
    instrumented.currentTestId = undefined
    const { mutantCoverage } = instrumented
    return { status: DryRunStatus.Complete, tests, ...(mutantCoverage ? { mutantCoverage } : {}) }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }: MutantRunOptions): Promise<MutantRunResult> {
    const wanted = testFilter ? new Set(testFilter) : undefined
    instrumented.activeMutant = activeMutant.id
    instrumented.hitCount = hitLimit === undefined ? undefined : 0
    instrumented.hitLimit = hitLimit
    let ran = 0
    try {
      for (const test of this.tests) {
        if (wanted && !wanted.has(test.id)) continue
        ran += 1
        const failure = await this.failureOf(test)
        if (hitLimit !== undefined && (instrumented.hitCount ?? 0) > hitLimit)
          return { status: MutantRunStatus.Timeout, reason: 'hit limit' }
        if (failure !== undefined)
          return {
            status: MutantRunStatus.Killed,
            killedBy: [test.id],
            failureMessage: failure,
            nrOfTests: ran,
          }
      }
      return { status: MutantRunStatus.Survived, nrOfTests: ran }
    } finally {
      instrumented.activeMutant = undefined
    }
  }

  private async failureOf(test: PlainTest): Promise<string | undefined> {
    try {
      await test.run()
      return undefined
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'plain', PlainRunner)]
