import { hasRole } from '@lectern/content-models/workflow'
import type { Access, CollectionConfig } from 'payload'
import { actorOfRequest } from '../../access/actor.ts'
import { person } from '../../access/index.ts'
import { auditChanges } from '../../audit/track-changes.ts'
import { formSeparator } from '../../proofreading/terms-csv.ts'
import { terminologyEndpoints } from './endpoints.ts'

const audit = auditChanges((doc) => String(doc.preferred ?? ''))

const keepers: Access = ({ req }) => {
  const actor = actorOfRequest(req)
  return actor !== undefined && hasRole(actor, 'editor', 'reviewer', 'signer', 'admin')
}

/** 规范用语: what the department writes, and what it does not; proofreading warns of the wrong forms. */
export const TerminologyEntry: CollectionConfig = {
  slug: 'terminology',
  labels: { singular: '规范用语', plural: '规范用语' },
  typescript: { interface: 'TerminologyEntry' },
  access: { create: keepers, read: person, readVersions: person, update: keepers, delete: keepers },
  defaultSort: 'preferred',
  endpoints: terminologyEndpoints,
  admin: {
    hideAPIURL: true,
    group: '系统',
    useAsTitle: 'preferred',
    defaultColumns: ['preferred', 'wrong', 'note', 'updatedAt'],
    listSearchableFields: ['preferred', 'note'],
    description: '稿件里出现“错误写法”时，校对会提示，并可一键改成“规范用语”。',
    components: { beforeListTable: ['/proofreading/TermsCsv.tsx#TermsCsv'] },
  },
  hooks: {
    beforeValidate: [
      ({ data }) => {
        if (typeof data?.preferred === 'string') data.preferred = data.preferred.trim()
        if (Array.isArray(data?.wrong))
          data.wrong = data.wrong.map((form) => String(form).trim()).filter(Boolean)
        return data
      },
    ],
    ...audit,
  },
  fields: [
    {
      name: 'preferred',
      type: 'text',
      label: '规范用语',
      required: true,
      unique: true,
      index: true,
      maxLength: 100,
      admin: { description: '应当这样写。' },
    },
    {
      name: 'wrong',
      type: 'text',
      hasMany: true,
      label: '错误写法',
      required: true,
      minRows: 1,
      validate: (
        value: string[] | null | undefined,
        { siblingData }: { siblingData?: { preferred?: string } },
      ) => {
        const forms = value ?? []
        if (forms.length === 0) return '“错误写法”为空：请至少写一个，输入后按回车。'
        if (forms.includes(siblingData?.preferred ?? ''))
          return `“错误写法”里有规范用语“${siblingData?.preferred}”自己：请删去它。`
        const joined = forms.find((form) => formSeparator.test(form))
        return !joined || `“${joined}”里有分隔号：每个错误写法请单独输入，输入后按回车。`
      },
      admin: {
        placeholder: '错误写法',
        description: '每个输入后按回车。',
        components: { Cell: '/proofreading/FormsCell.tsx#FormsCell' },
      },
    },
    {
      name: 'note',
      type: 'textarea',
      label: '说明',
      maxLength: 300,
      admin: { description: '为什么，什么时候例外；显示在提示里。' },
    },
  ],
}
