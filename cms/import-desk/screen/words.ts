import type { MaterialKind } from '@lectern/content-models/published'
import type { FileLine } from '../file-view.ts'

export const kindWords: Record<MaterialKind, string> = {
  lecture: '宣讲稿',
  story: '红色故事',
  exemplar: '先进典型',
  eventReport: '活动报道',
}

const formatWords: Record<string, string> = {
  docx: 'Word',
  html: '网页',
  markdown: 'Markdown',
  text: '纯文本',
}
export const formatWord = (format: string): string => formatWords[format] ?? format

/** What a file needs next, by which the list is sorted into groups. */
export type Need = 'sure' | 'look' | 'failed' | 'reading' | 'drafted'

export const needOf = ({ state, judgement }: FileLine): Need => {
  if (state === 'drafted') return 'drafted'
  if (state === 'failed') return 'failed'
  if (state !== 'read') return 'reading'
  return judgement?.sure ? 'sure' : 'look'
}

export const needWords: Record<Need, string> = {
  sure: '可以建稿',
  look: '要核对',
  failed: '没读出来',
  reading: '等待读取',
  drafted: '已建草稿',
}

const stateWords: Partial<Record<FileLine['state'], string>> = {
  waiting: '等待读取',
  reading: '正在读取',
  stopped: '已停止，没有读',
}

/** The state of a file in a word or two. */
export const stateWord = (file: FileLine): string => stateWords[file.state] ?? needWords[needOf(file)]
