import { APIError, type CollectionBeforeOperationHook, type CollectionConfig, type Field } from 'payload'
import { auditAccess, nobodyAtAll } from '../../access/index.ts'
import { auditActions } from '../../audit/actions.ts'
import { exportEndpoint } from '../../audit/export.ts'
import { sealPending } from '../../audit/seal.ts'
import { momentCell } from '../../fields/moments/plugin.ts'

const writing = [
  'create',
  'update',
  'updateByID',
  'delete',
  'deleteByID',
  'restoreVersion',
] as readonly string[]

/** Also for callers that pass by the access rules: the log is written below Payload's operations, by cms/audit alone. */
const appendOnly: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (writing.includes(operation))
    throw new APIError('审计日志只能由系统追加，不能填写、修改或删除。', 403, undefined, true)
  await sealPending(req.payload)
  return args
}

const columns: Field[] = [
  { name: 'key', type: 'text', required: true, unique: true, index: true, admin: { hidden: true } },
  {
    name: 'at',
    type: 'date',
    label: '时间',
    required: true,
    index: true,
    admin: {
      date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm:ss' },
      components: { Field: '/fields/BeijingTimeField.tsx#BeijingTimeField', Cell: momentCell },
    },
  },
  { name: 'actorId', type: 'text', label: '操作人编号', index: true },
  { name: 'actorName', type: 'text', label: '操作人', index: true },
  {
    name: 'action',
    type: 'select',
    label: '操作',
    required: true,
    index: true,
    options: Object.entries(auditActions).map(([value, label]) => ({ value, label })),
  },
  { name: 'subjectCollection', type: 'text', label: '对象种类', index: true },
  { name: 'subjectId', type: 'text', label: '对象编号', index: true },
  { name: 'subjectTitle', type: 'text', label: '对象' },
  {
    name: 'from',
    type: 'text',
    label: '原来',
    admin: { components: { Cell: '/audit/StateCell.tsx#StateCell' } },
  },
  {
    name: 'to',
    type: 'text',
    label: '现在',
    admin: { components: { Cell: '/audit/StateCell.tsx#StateCell' } },
  },
  { name: 'reason', type: 'textarea', label: '原因' },
  { name: 'detail', type: 'textarea', label: '说明' },
]

/** 审计日志: who did what and when, each row chained to the one before by its hash. */
export const AuditEntry: CollectionConfig = {
  slug: 'audit-entries',
  labels: { singular: '审计记录', plural: '审计日志' },
  typescript: { interface: 'AuditEntry' },
  access: auditAccess,
  lockDocuments: false,
  timestamps: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  defaultSort: '-sequence',
  endpoints: [exportEndpoint],
  admin: {
    hideAPIURL: true,
    group: '系统',
    useAsTitle: 'subjectTitle',
    defaultColumns: ['at', 'actorName', 'action', 'subjectTitle', 'from', 'to', 'reason'],
    listSearchableFields: ['actorName', 'subjectTitle', 'detail'],
    pagination: { defaultLimit: 50, limits: [25, 50, 100] },
    description: '只能由系统追加，任何人不能修改或删除。服务器上运行 npm run doctor 可以核对有没有被改过。',
    components: { beforeListTable: ['/audit/ExportLink.tsx#ExportLink'] },
  },
  hooks: { beforeOperation: [appendOnly] },
  fields: [
    { name: 'sequence', type: 'number', label: '序号', required: true, unique: true, index: true },
    ...columns,
    { name: 'previousHash', type: 'text', label: '前一行的校验值', required: true },
    { name: 'hash', type: 'text', label: '校验值', required: true },
  ],
}

const hidden = (slug: string, fields: Field[]): CollectionConfig => ({
  slug,
  access: nobodyAtAll,
  lockDocuments: false,
  timestamps: false,
  admin: { hidden: true },
  hooks: { beforeOperation: [appendOnly] },
  fields,
})

/** Rows that are written and wait for their place in the chain; a second at most, unless the process dies. */
export const AuditIntent = hidden('audit-intents', columns)

/** Where the chain ends, so that rows cut off its end are missed. */
export const AuditHead = hidden('audit-heads', [
  { name: 'name', type: 'text', required: true, unique: true, index: true },
  { name: 'sequence', type: 'number', required: true },
  { name: 'hash', type: 'text', required: true },
])
