import type { Field, Tab } from 'payload'
import { bodyField } from './body.ts'
import { slugField } from './slug.ts'
import { termsField } from './terms.ts'

/** The collections of the four kinds of material, in the order editors know them. */
export const materialCollections = ['lecture-scripts', 'stories', 'exemplars', 'event-reports'] as const

const hidden = (name: string): Field => ({
  name,
  type: 'text',
  admin: { hidden: true },
})

/** Title, subtitle, summary, cover and body: what the reader sees first. */
const contentFields = (extra: Field[], bodyDescription?: string): Field[] => [
  {
    name: 'title',
    type: 'text',
    label: '标题',
    required: true,
    maxLength: 120,
    index: true,
  },
  { name: 'subtitle', type: 'text', label: '副标题' },
  ...extra,
  {
    name: 'summary',
    type: 'textarea',
    label: '摘要',
    maxLength: 500,
    admin: { description: '一两句话，用在列表、搜索结果和转发卡片上；留空时列表里不显示摘要。' },
  },
  {
    name: 'cover',
    type: 'upload',
    relationTo: 'media',
    label: '封面图',
    admin: { description: '横图最好（约 1200×630）。先在图片里标好焦点，裁切时会保住它。' },
  },
  bodyField(bodyDescription ? { description: bodyDescription } : {}),
]

const classificationFields = (extra: Field[]): Field[] => [
  {
    name: 'topics',
    type: 'relationship',
    relationTo: 'topics',
    hasMany: true,
    label: '专题',
  },
  termsField('audiences', 'audience', '适用对象', { hasMany: true }),
  {
    name: 'tags',
    type: 'text',
    hasMany: true,
    label: '标签',
    admin: { placeholder: '标签', description: '输入一个词后按回车。标签宜少而准，3 到 5 个即可。' },
  },
  ...extra,
  {
    type: 'row',
    fields: [
      {
        name: 'team',
        type: 'relationship',
        relationTo: 'teams',
        label: '宣讲团队',
        admin: { width: '50%' },
      },
      {
        name: 'unit',
        type: 'relationship',
        relationTo: 'units',
        label: '单位',
        admin: { width: '50%' },
      },
    ],
  },
  { name: 'series', type: 'relationship', relationTo: 'series', label: '系列' },
  {
    name: 'related',
    type: 'relationship',
    relationTo: [...materialCollections],
    hasMany: true,
    label: '相关内容',
    admin: { description: '显示在正文之后；没有发布的不会显示。' },
  },
  {
    name: 'attachments',
    type: 'upload',
    relationTo: 'files',
    hasMany: true,
    label: '附件',
    admin: { description: '供读者下载的文件，例如讲稿的 PDF。' },
  },
]

const names = (name: string, label: string, description?: string): Field => ({
  name,
  type: 'text',
  hasMany: true,
  label,
  admin: { width: '50%', placeholder: '姓名', ...(description ? { description } : {}) },
})

const creditFields = (extra: Field[]): Field[] => [
  {
    name: 'credits',
    type: 'group',
    label: '署名',
    admin: { description: '每个名字输入后按回车。' },
    fields: [
      { type: 'row', fields: [names('author', '作者'), names('editor', '编辑')] },
      { type: 'row', fields: [names('proofreader', '校对'), names('photographer', '摄影')] },
      {
        type: 'row',
        fields: [
          names('reviewer', '原文审核', '原文署名的审核人。本系统的审核、签发由流程记录，不必填。'),
          names('signer', '原文签发', '原文署名的签发人。'),
        ],
      },
    ],
  },
  {
    name: 'source',
    type: 'group',
    label: '来源',
    admin: { description: '转载或摘自别处时填写；原创可以不填。' },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'name', type: 'text', label: '来源名称', admin: { width: '50%' } },
          { name: 'issue', type: 'text', label: '期号', admin: { width: '50%' } },
        ],
      },
      {
        name: 'address',
        type: 'text',
        label: '原文网址',
        validate: (value: string | null | undefined) =>
          !value ||
          (URL.canParse(value) && /^https?:/.test(value)) ||
          '“原文网址”不是完整的网址：请从 http:// 或 https:// 写起，或者清空。',
      },
    ],
  },
  ...extra,
]

/** Slug, date shown, and the instant of first publication that nobody can set. */
export const publishingFields = (): Field[] => [
  slugField(),
  {
    type: 'row',
    fields: [
      {
        name: 'displayDate',
        type: 'date',
        label: '显示日期',
        index: true,
        admin: {
          width: '50%',
          date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' },
          description: '页面上显示、列表按它排序；留空则发布时填当天。',
        },
      },
      {
        name: 'publishedAt',
        type: 'date',
        label: '首次发布时间',
        index: true,
        access: { create: () => false, update: () => false },
        admin: {
          width: '50%',
          readOnly: true,
          date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' },
          description: '由系统记录，不能修改。',
        },
      },
    ],
  },
]

/**
 * All fields of a kind of material in its four tabs; the kind adds its own to each tab.
 */
export function materialFields(own: {
  /** Above the summary. */
  content?: Field[]
  bodyDescription?: string
  /** After the body. */
  afterBody?: Field[]
  classification?: Field[]
  credits?: Field[]
  /** A tab of its own before 发布. */
  tab?: Tab
}): Field[] {
  return [
    {
      type: 'tabs',
      tabs: [
        {
          label: '内容',
          fields: [...contentFields(own.content ?? [], own.bodyDescription), ...(own.afterBody ?? [])],
        },
        { label: '归类', fields: classificationFields(own.classification ?? []) },
        { label: '署名与来源', fields: creditFields(own.credits ?? []) },
        ...(own.tab ? [own.tab] : []),
        { label: '发布', fields: publishingFields() },
      ],
    },
    // Tells the importer which source file a draft came from.
    { ...hidden('importKey'), unique: true, index: true, hooks: { beforeDuplicate: [() => null] } } as Field,
  ]
}
