import { APIError, Forbidden, NotFound, ValidationError } from 'payload'
import { describe, expect, test } from 'vitest'
import { Refused } from './refused.ts'
import { programFailed, refusalResponse } from './response.ts'

const answer = (error: Error, user: unknown = { id: '1' }) => {
  // As in the built CMS, where names of classes are shortened away.
  error.name = ''
  const told = refusalResponse({ error, req: { user }, context: {} } as never) as {
    response: { errors: { message: string; data?: unknown; name?: string }[] }
    status: number
  }
  return { ...told.response.errors[0], status: told.status }
}

describe('refusalResponse', () => {
  test.each([
    ['a sentence of ours', new APIError('请换一张图片。', 400, undefined, true), 400, '请换一张图片。'],
    ['Payload in English', new Forbidden(), 403, '您没有做这件事的权限：请联系本单位的编辑或管理员。'],
    [
      'Payload in Chinese',
      new APIError('您无权执行此操作。', 403),
      403,
      '您没有做这件事的权限：请联系本单位的编辑或管理员。',
    ],
    ['what is gone', new NotFound(), 404, '找不到这一条：可能已被别人删除或移走，请回到列表刷新。'],
    ['a status nobody thought of', new APIError('teapot', 418, undefined, true), 418, programFailed],
    ['a fault of the program', new Error('SELECT secret FROM 表'), 500, programFailed],
    ['a fault that has a status', new APIError('内部 secret', 500), 500, programFailed],
  ])('%s', (_, error, status, message) => {
    expect(answer(error)).toMatchObject({ status, message })
  })
  test('whoever is not logged in is told so', () => {
    expect(answer(new Forbidden(), null).message).toMatch(/登录/)
  })
  test('reasons, fields and the newer version come along', () => {
    expect(answer(new Refused(['甲。', '乙。']))).toMatchObject({
      status: 422,
      message: '甲。\n乙。',
      data: { reasons: ['甲。', '乙。'] },
    })
    const invalid = new ValidationError({ errors: [{ path: 'title', message: '必填' }] })
    expect(answer(invalid)).toMatchObject({
      name: 'ValidationError',
      status: 400,
      data: { errors: [{ path: 'title', message: '必填' }] },
    })
  })
})
