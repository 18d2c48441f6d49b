import { type Browser, chromium } from 'playwright-core'

/** Where the browser is; Debian's package puts it there. */
export const chromiumBinary = process.env.CHROMIUM_BINARY ?? '/usr/bin/chromium'

/** Flags for a browser without a sandbox of its own (containers) and without requests of its own. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]

/** Starts a real Chromium. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumBinary, args: chromiumFlags })
