import { reservedSlugs } from '@lectern/content-models/published'
import { shortIdFrom, slugFor } from '@lectern/content-models/slugs'
import type { FieldHook, TextField, TextFieldSingleValidation } from 'payload'

const form = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Keeps the slug that is there; makes one of the title when it is empty. */
const fillSlug: FieldHook = ({ value, originalDoc, data }) => {
  const current: unknown = value === undefined ? originalDoc?.slug : value
  if (typeof current === 'string' && current.trim() !== '') return current.trim().toLowerCase()
  const title: unknown = data?.title ?? originalDoc?.title
  return typeof title === 'string' && title.trim() !== ''
    ? slugFor(title, shortIdFrom(crypto.randomUUID()))
    : undefined
}

/** A copy gets an address of its own. */
const forgetSlug: FieldHook = () => null

const validateSlug =
  (reserved: readonly string[]): TextFieldSingleValidation =>
  (value) => {
    if (!value) return '“网址名”为空：请先填写标题，保存时会自动生成。'
    if (!form.test(value))
      return `“网址名”只能用小写字母、数字和中间的连字符“-”，例如 hong-ting-3f9a2c；“${value}”里有别的字符，请改正或清空（清空后自动生成）。`
    if (value.length > 120) return '“网址名”太长：请缩短到 120 个字符以内。'
    if (reserved.includes(value))
      return `“网址名”不能是“${value}”：网站自己要用这个地址，请换一个，例如 ${value}-page。`
    return true
  }

/** The last part of a public address: pinyin of the title and a short id, unique, kept once it is there. */
export const slugField = (options: { reserved?: boolean } = {}): TextField => ({
  name: 'slug',
  type: 'text',
  label: '网址名',
  unique: true,
  index: true,
  validate: validateSlug(options.reserved ? reservedSlugs : []),
  hooks: { beforeValidate: [fillSlug], beforeDuplicate: [forgetSlug] },
  admin: {
    description:
      '公开网址的最后一段，保存时由标题拼音自动生成，一般不要改。发布后修改会自动建立从旧网址到新网址的跳转；清空后保存会重新生成。',
    components: { Field: '/admin/SlugField.tsx#SlugField' },
  },
})
