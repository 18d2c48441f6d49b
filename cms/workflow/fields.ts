import { publicStateNames, stateNames } from '@lectern/content-models/workflow'
import type { Field } from 'payload'
import { stateCell, stateLabel } from '../admin/components.ts'

const options = (names: Record<string, string>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

/** Nobody sets these through a door: the actions of the workflow do. */
const byActionsOnly = { create: () => false, update: () => false }

const written = (field: Field): Field =>
  ({
    ...field,
    admin: { readOnly: true, ...('admin' in field ? field.admin : {}) },
  }) as Field

/** What every piece carries of its way to the public, and the counter that guards against overwriting somebody's save. */
export const workflowFields = (): Field[] => [
  {
    name: 'changeNote',
    type: 'textarea',
    label: '修订说明',
    admin: {
      position: 'sidebar',
      condition: (data) => data?.workflow?.publicState !== undefined && data.workflow.publicState !== 'never',
      description: '告诉读者这次改了什么；发布过的稿件再次送审时必填，会显示在文章下面。',
    },
  },
  {
    name: 'ownerUnit',
    type: 'relationship',
    relationTo: 'units',
    label: '归属单位',
    index: true,
    admin: {
      position: 'sidebar',
      description: '这个单位的人可以看到和修改；新建时取自撰稿人的单位，留空则为共用。',
    },
  },
  {
    name: 'createdBy',
    type: 'relationship',
    relationTo: 'users',
    label: '建稿人',
    index: true,
    access: byActionsOnly,
    admin: { readOnly: true, position: 'sidebar', condition: () => false },
  },
  {
    name: 'workflow',
    type: 'group',
    label: '审签',
    access: byActionsOnly,
    admin: { condition: () => false },
    fields: [
      {
        name: 'state',
        type: 'select',
        label: '状态',
        defaultValue: 'draft',
        index: true,
        options: options(stateNames),
        admin: { components: { Cell: stateCell, Label: stateLabel } },
      },
      {
        name: 'publicState',
        type: 'select',
        label: '网站上',
        defaultValue: 'never',
        index: true,
        options: options(publicStateNames),
      },
      { name: 'revision', type: 'number', label: '第几稿', defaultValue: 1 },
      { name: 'authors', type: 'relationship', relationTo: 'users', hasMany: true, label: '本稿作者' },
      { name: 'submittedBy', type: 'relationship', relationTo: 'users', label: '送审人' },
      { name: 'submittedAt', type: 'date', label: '送审时间', index: true },
      { name: 'dueAt', type: 'date', label: '应办时间', index: true },
      {
        name: 'passed',
        type: 'array',
        label: '已过的审核',
        fields: [
          { name: 'step', type: 'select', options: ['first', 'second'] },
          { name: 'by', type: 'relationship', relationTo: 'users' },
          { name: 'at', type: 'date' },
        ],
      },
      { name: 'returnReason', type: 'textarea', label: '退回原因' },
      { name: 'returnedBy', type: 'relationship', relationTo: 'users', label: '退回人' },
      { name: 'returnedAt', type: 'date', label: '退回时间' },
      { name: 'plannedRevision', type: 'number', label: '待发的是第几稿' },
      { name: 'publishAt', type: 'date', label: '定时发布', index: true },
      { name: 'withdrawAt', type: 'date', label: '定时撤下', index: true },
    ].map((field) => written(field as Field)),
  },
  { name: 'saves', type: 'number', defaultValue: 1, admin: { hidden: true } },
]
