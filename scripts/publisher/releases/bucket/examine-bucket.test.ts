import { expect, test } from 'vitest'
import { bucketClient } from './client.ts'
import { examineBucket } from './examine-bucket.ts'
import { type Asked, type Fault, s3ForTests } from './s3-for-tests.ts'

async function examined(
  options: { conditional?: boolean } = {},
  fault?: (asked: Asked) => Fault | undefined,
) {
  const s3 = await s3ForTests(options)
  s3.fault = fault
  try {
    const findings = await examineBucket(bucketClient(s3.settings, { wait: async () => {} }))
    expect(s3.keys()).toEqual([])
    return findings
  } finally {
    s3.close()
  }
}

test('a service that keeps to conditions needs no word', async () => {
  expect(await examined()).toEqual({ conditional: true })
})

test.each([
  ['ignores', {}, undefined],
  ['does not know', {}, { status: 501, code: 'NotImplemented' }],
  ['refuses', {}, { status: 400, code: 'InvalidArgument' }],
] as const)(
  'a service that %s conditions is told apart, and what follows from it is said',
  async (how, _, fault) => {
    const found = await examined(
      { conditional: how !== 'ignores' },
      fault && (({ method, condition }) => (method === 'PUT' && condition ? fault : undefined)),
    )
    expect(found).toEqual({ conditional: false, warning: expect.stringContaining('不支持条件写入') })
  },
)

test.each([
  ['PUT', /没有权限读写存储桶 lectern（PUT/],
  ['GET', /没有权限读写存储桶 lectern（GET/],
  ['DELETE', /没有权限读写存储桶 lectern（DELETE/],
])('a missing right to %s is named', async (wanted, sentence) => {
  await expect(
    examined({}, ({ method }) => (method === wanted ? { status: 403, code: 'AccessDenied' } : undefined)),
  ).rejects.toThrow(sentence)
})
