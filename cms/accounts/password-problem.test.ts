import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passwordProblem } from './password-problem.ts'

const owner = { name: '王示例', email: 'wangshili@example.com' }

describe('passwordProblem', () => {
  it.each([
    ['short', '太短'],
    ['九个汉字也是太短了', '太短'],
    ['aaaaaaaaaaaa', '太容易猜到'],
    ['1234567890', '太容易猜到'],
    ['1212121212', '太容易猜到'],
    ['qwertyuiop', '太容易猜到'],
    ['Password123', '太容易猜到'],
    ['woaini1314', '太容易猜到'],
    ['WoAiNi5201314', '太容易猜到'],
    ['woaizhongguo', '太容易猜到'],
    ['admin12345678', '太容易猜到'],
    ['1qaz2wsx3e', '太容易猜到'],
    ['Admin@123456', '太容易猜到'],
    ['13812345678', '太容易猜到'],
    ['1999010120', '太容易猜到'],
    ['sunshine2024', '太容易猜到'],
    ['wangshili1', '姓名或邮箱'],
    ['WangShili@2024', '姓名或邮箱'],
    ['王示例王示例2024', '姓名或邮箱'],
    ['x'.repeat(300), '太长'],
  ])('refuses %s', (password, why) => {
    expect(passwordProblem(password, owner)).toContain(why)
  })

  it.each([
    'a long enough one',
    '竹影扫阶尘不动，月穿潭底',
    'wangshili-correct-horse-battery',
    'xK8#mPq2!vLw',
    'mei-hua-xiang-zi-ku-han-lai',
  ])('accepts %s', (password) => {
    const problem = passwordProblem(password, owner)
    expect(problem).toBeUndefined()
  })

  it('accepts what is drawn at random', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 12, maxLength: 30 }), (bytes) => {
        const password = Buffer.from(bytes).toString('base64url')
        // A run of zero bytes is not random.
        fc.pre(new Set(password).size > 10)
        expect(passwordProblem(password, owner)).toBeUndefined()
      }),
    )
  })
})
