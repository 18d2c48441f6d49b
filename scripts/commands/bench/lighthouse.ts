import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { chromiumBinary, chromiumFlags } from '../../browser/chromium.ts'

const categories = ['performance', 'accessibility', 'best-practices', 'seo']

/**
 * Runs Lighthouse, as a phone on a slow network, against one address; scores from 0 to 100.
 * The site has to be running (npm start).
 */
export async function benchLighthouse(address: string) {
  const profile = await mkdtemp(join(tmpdir(), 'lectern-lighthouse-'))
  const chrome = await launch({
    chromePath: chromiumBinary,
    chromeFlags: [...chromiumFlags, '--headless=new'],
    userDataDir: profile,
    logLevel: 'error',
  })
  try {
    const result = await lighthouse(address, {
      port: chrome.port,
      logLevel: 'error',
      output: 'json',
      onlyCategories: categories,
    })
    if (!result) throw new Error('Lighthouse 没有给出结果。')
    const failing = Object.values(result.lhr.audits)
      .filter(
        (audit) => audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== 'informative',
      )
      .map((audit) => `${audit.id} (${audit.score})`)
    if (failing.length > 0) console.log(`below 0.9: ${failing.join(', ')}`)
    return {
      address,
      ...Object.fromEntries(
        Object.values(result.lhr.categories).map((category) => [
          category.id,
          category.score === null ? null : Math.round(category.score * 100),
        ]),
      ),
    }
  } finally {
    chrome.kill()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}
