/** Payload's own sentences, where they do not say what to do. */
export const messages = {
  zh: {
    // In a list, for every cell that is empty.
    general: {
      noLabel: '—',
      payloadSettings: '界面设置',
      // On something that somebody else has open.
      documentLocked: '有人正在修改',
      currentlyEditing: '正在修改这里。您接管以后，对方不能再保存，没有保存的改动会丢失：请先联系对方。',
      isEditing: '正在修改',
      viewReadOnly: '只看，不改',
      takeOver: '接管',
      anotherUserTakenOver: '已由别人接管：您没有保存的改动不会保存，请联系对方，或者只看不改。',
    },
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
