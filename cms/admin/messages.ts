/** Payload's own sentences, where they do not say what to do. */
export const messages = {
  zh: {
    // In a list, for every cell that is empty.
    general: { noLabel: '—' },
    error: {
      followingFieldsInvalid_one: '请改正这一栏后再保存：',
      followingFieldsInvalid_other: '请改正这几栏后再保存：',
      valueMustBeUnique: '这个值已被另一条内容使用（也可能在回收站里）：请换一个。',
      emailOrPasswordIncorrect: '邮箱或密码不对，请重新输入。',
    },
    validation: {
      required: '必填：请填写后再发布。',
    },
  },
}
