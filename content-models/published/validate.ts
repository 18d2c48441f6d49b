import type { z } from 'zod'
import { kindNames } from './addresses.ts'
import { type PublishedRecord, publishedRecord, type RecordKind } from './records.ts'

/** Why a record cannot be published: which record, which field, and what is wrong with it, in Chinese. */
export interface InvalidRecord {
  /** How a person would find it: kind, title and id. */
  record: string
  problems: string[]
}

const describe = (issue: z.core.$ZodIssue): string => {
  const field = issue.path.join('.') || '（整条记录）'
  switch (issue.code) {
    case 'invalid_type':
      return `字段 ${field}：应为 ${issue.expected}，未填写或类型不对`
    case 'too_small':
      return `字段 ${field}：不能为空或过小`
    case 'too_big':
      return `字段 ${field}：过大`
    case 'invalid_value':
      return `字段 ${field}：只能是 ${issue.values.map(String).join('、')}`
    case 'invalid_union':
      return `字段 ${field}：不是已知的种类`
    case 'invalid_format':
      return `字段 ${field}：格式不对（${issue.format}）`
    default:
      return `字段 ${field}：${issue.message}`
  }
}

const nameOf = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return '（不是一条记录）'
  const { kind, title, name, id } = value as Record<string, unknown>
  const label = typeof kind === 'string' ? (kindNames[kind as RecordKind] ?? kind) : '未知种类'
  return `${label}《${String(title ?? name ?? '无标题')}》（${String(id ?? '无编号')}）`
}

/**
 * Checks one record against the contract.
 * Returns the record with its defaults filled in, or the sentences that say which field of which record is wrong.
 */
export function validateRecord(value: unknown): { record: PublishedRecord } | { invalid: InvalidRecord } {
  const result = publishedRecord.safeParse(value)
  return result.success
    ? { record: result.data }
    : { invalid: { record: nameOf(value), problems: result.error.issues.map(describe) } }
}
