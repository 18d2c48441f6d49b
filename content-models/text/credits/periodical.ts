import { findDay } from '../dates.ts'
import { unwrapped } from './labelled-line.ts'

/** `《刊名》2021年第10期` or `刊名 2021年10期`, alone on its line or as the value of 来源. */
export const periodicalOf = (line: string): { name: string; issue: string } | undefined => {
  if (line.length > 120) return undefined
  const match =
    /^(?:(?:原载|载|来源|转自|摘自|原刊|刊于|本文刊于|本文原载)[:：于]?)?\s*《?([^《》\s，,。：:]{2,20})》?[\s，,]*[（(]?((?:\d{4})\s*年?\s*[，,]?\s*(?:第\s*)?\d{1,2}(?:\s*[-—~～]\s*\d{1,2})?\s*期)[)）]?$/.exec(
      unwrapped(line),
    )
  return match?.[1] && match[2] ? { name: match[1], issue: match[2].replace(/\s/g, '') } : undefined
}

/** Keywords of a line; one long run without separators cannot be split: `split` is false then. */
export const keywordsOf = (value: string): { words: string[]; split: boolean } => {
  const words = [...new Set(value.split(/[;；,，、|｜/#\s\u3000]+/).filter(Boolean))]
  return words.length === 1 && (words[0]?.length ?? 0) > 5
    ? { words: [], split: false }
    : { words, split: true }
}

/** `《示例日报》（2023年03月22日 第04版）` alone on its line: the paper and its day. */
export const newspaperOf = (line: string): { name: string; day: string } | undefined => {
  if (line.length > 120) return undefined
  const match =
    /^《?\s*([^《》\s，,。：:（(]{2,16}?)\s*》?\s*[（(]?\s*(\d{4}[^第)）]{4,18}?)\s*(?:第?\s*[A-Z]?\d{1,3}\s*版\s*(?:[^)）]{0,8}))?[)）]?$/.exec(
      line.trim(),
    )
  const day = match?.[2] === undefined ? undefined : findDay(match[2])
  return match?.[1] && day && (/^《/.test(line.trim()) || /版/.test(line)) && /(?:报|网|刊)$/.test(match[1])
    ? { name: match[1], day: day.day }
    : undefined
}
