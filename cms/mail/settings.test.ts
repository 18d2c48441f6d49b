import { describe, expect, it } from 'vitest'
import { readMailSettings } from './settings.ts'

const from = { LECTERN_MAIL_FROM: '宣讲台 <desk@example.com>' }
const read = (env: Record<string, string>) => readMailSettings(env, '/data')

describe('readMailSettings', () => {
  it('writes files when nothing is set', () => {
    expect(read({})).toEqual({
      transport: { kind: 'file', folder: '/data/mail' },
      from: { name: '宣讲台', address: 'lectern@localhost' },
    })
  })

  it.each([
    [
      'smtp://name%40example.com:p%3Aw@mail.example.com:2525',
      { host: 'mail.example.com', port: 2525, secure: false, requireTLS: true },
    ],
    ['smtps://u:p@mail.example.com', { port: 465, secure: true, requireTLS: false }],
    ['smtp://u:p@mail.example.com?tls=no', { port: 587, requireTLS: false }],
    ['smtp://u:p@127.0.0.1:25', { host: '127.0.0.1', port: 25, requireTLS: false }],
    ['smtp://[::1]:25', { host: '::1', requireTLS: false }],
    ['smtp://mail.example.com', { requireTLS: false }],
  ])('understands %s', (value, expected) => {
    expect(read({ LECTERN_MAIL: value, ...from }).transport).toMatchObject({ kind: 'smtp', ...expected })
  })

  it('decodes name and password of the address', () => {
    expect(read({ LECTERN_MAIL: 'smtp://name%40example.com:p%3Aw@h', ...from }).transport).toMatchObject({
      auth: { user: 'name@example.com', pass: 'p:w' },
    })
  })

  it.each([
    '宣讲台 <desk@example.com>',
    '"宣讲台" <desk@example.com>',
    'desk@example.com',
    '<desk@example.com>',
  ])('understands the sender %s', (value) => {
    expect(read({ LECTERN_MAIL_FROM: value }).from).toEqual({ name: '宣讲台', address: 'desk@example.com' })
  })

  it.each([
    [{ LECTERN_MAIL: 'mail.example.com' }, 'smtp://'],
    [{ LECTERN_MAIL: 'https://u:secret@mail.example.com' }, 'smtp://'],
    [{ LECTERN_MAIL: 'smtp://u:secret@mail.example.com' }, 'LECTERN_MAIL_FROM'],
    [{ LECTERN_MAIL_FROM: '没有邮箱' }, '没有邮箱'],
  ])('refuses %j without repeating a password', (env, told) => {
    expect(() => read(env as Record<string, string>)).toThrow(told)
    expect(() => read(env as Record<string, string>)).not.toThrow('secret')
  })
})
