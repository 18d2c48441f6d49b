import { roleNames } from '@lectern/content-models/workflow'
import type { Field, FieldAccess } from 'payload'
import { actorOfRequest } from './actor.ts'

/** Only administrators hand out permissions, and nobody to themselves unless they are one. */
export const adminsOnly: FieldAccess = ({ req }) => actorOfRequest(req)?.roles.includes('admin') === true

const access = { create: adminsOnly, update: adminsOnly }

/** Roles and units of a person: what they may do, and whose material they see. */
export const roleFields: Field[] = [
  {
    name: 'roles',
    type: 'select',
    hasMany: true,
    label: '角色',
    index: true,
    access,
    options: Object.entries(roleNames).map(([value, label]) => ({ value, label })),
    admin: {
      description: '没有角色的人能登录，但看不到任何稿件。同一篇稿件的作者、审核、签发必须是不同的人。',
    },
  },
  {
    name: 'unit',
    type: 'relationship',
    relationTo: 'units',
    label: '所属单位',
    index: true,
    access,
    admin: { description: '能看到并修改本单位的稿件，新写的稿件归本单位。' },
  },
  {
    name: 'moreUnits',
    type: 'relationship',
    relationTo: 'units',
    hasMany: true,
    label: '另外负责的单位',
    access,
    admin: { condition: (data) => data.allUnits !== true },
  },
  { name: 'allUnits', type: 'checkbox', label: '负责全部单位', defaultValue: false, access },
]
