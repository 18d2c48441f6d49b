import { createServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import { readSettings, requireFreePort, SettingsError } from './settings.ts'

describe('readSettings', () => {
  test('defaults', () => {
    const { cmsPort, sitePort, previewPort, host, databaseUrl } = readSettings({})
    expect({ cmsPort, sitePort, previewPort, host, databaseUrl }).toEqual({
      cmsPort: 3000,
      sitePort: 4321,
      previewPort: 4322,
      host: '127.0.0.1',
      databaseUrl: undefined,
    })
  })
  test.each(['abc', '0', '70000', '80.5', '-1'])('refuses the port %s and names the setting', (value) => {
    expect(() => readSettings({ LECTERN_SITE_PORT: value })).toThrow(/LECTERN_SITE_PORT/)
  })
  test.each([
    { LECTERN_CMS_PORT: '4321' },
    { LECTERN_PREVIEW_PORT: '4321' },
    { LECTERN_PREVIEW_PORT: '3000' },
  ])('refuses one port for two servers: %o', (env) => {
    expect(() => readSettings(env)).toThrow(SettingsError)
  })
})

test('a taken port is named, with the setting that moves it', async () => {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  await expect(requireFreePort('127.0.0.1', port, 'LECTERN_CMS_PORT')).rejects.toThrow(
    new RegExp(`${port}.*LECTERN_CMS_PORT`, 's'),
  )
  await new Promise((done) => server.close(done))
  await requireFreePort('127.0.0.1', port, 'LECTERN_CMS_PORT')
})
