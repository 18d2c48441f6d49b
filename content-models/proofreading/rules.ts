import { blankMarks, hiddenWords, placeholders } from './censored.ts'
import { expiredConsent, missingConsent, missingGuardian } from './consent.ts'
import type { Found, Level, ProofContext, ProofText } from './finding.ts'
import { headingGaps } from './heading-numbers.ts'
import type { ProofLine } from './lines.ts'
import { nearDuplicates } from './near-duplicates.ts'
import { wrongNumerals } from './numerals.ts'
import { bankNumbers, idNumbers, mobileNumbers } from './personal-data.ts'
import { brokenDashes, halfWidth, unpairedMarks } from './punctuation.ts'
import {
  bareStatistics,
  brokenLinks,
  declaredWordCount,
  emptySections,
  longSentences,
  missingAlt,
} from './structure.ts'
import { mixedScripts, wrongTerms } from './words.ts'

/** What one rule looks at. */
export interface Look {
  lines: readonly ProofLine[]
  text: ProofText
  context: ProofContext
}

export interface Rule {
  id: string
  level: Level
  label: string
  find(look: Look): Found[]
}

/** Every rule of proofreading, those that block first. */
export const rules = [
  { id: 'hidden-words', level: 'blocks', label: '隐去的字', find: ({ lines }) => hiddenWords(lines) },
  { id: 'placeholder', level: 'blocks', label: '占位文字', find: ({ lines }) => placeholders(lines) },
  { id: 'id-number', level: 'blocks', label: '身份证号码', find: ({ lines }) => idNumbers(lines) },
  { id: 'mobile-number', level: 'blocks', label: '手机号码', find: ({ lines }) => mobileNumbers(lines) },
  { id: 'bank-number', level: 'blocks', label: '银行卡号', find: ({ lines }) => bankNumbers(lines) },
  { id: 'consent', level: 'blocks', label: '本人同意', find: ({ text }) => missingConsent(text.consent) },
  { id: 'guardian', level: 'blocks', label: '监护人同意', find: ({ text }) => missingGuardian(text.consent) },
  {
    id: 'consent-expired',
    level: 'blocks',
    label: '同意书过期',
    find: ({ text, context }) => expiredConsent(text.consent, context.today),
  },
  { id: 'alt-text', level: 'blocks', label: '替代文字', find: ({ text }) => missingAlt(text) },
  {
    id: 'empty-section',
    level: 'blocks',
    label: '空的小节',
    find: ({ lines, text }) => emptySections(lines, text.body.blocks),
  },
  {
    id: 'broken-link',
    level: 'blocks',
    label: '打不开的链接',
    find: ({ lines, context }) => brokenLinks(lines, context),
  },
  { id: 'blank-mark', level: 'warns', label: '代替字', find: ({ lines }) => blankMarks(lines) },
  { id: 'half-width', level: 'warns', label: '半角标点', find: ({ lines }) => halfWidth(lines) },
  { id: 'dash-ellipsis', level: 'warns', label: '破折号和省略号', find: ({ lines }) => brokenDashes(lines) },
  { id: 'unpaired', level: 'warns', label: '引号和括号', find: ({ lines }) => unpairedMarks(lines) },
  { id: 'heading-number', level: 'warns', label: '小标题编号', find: ({ lines }) => headingGaps(lines) },
  { id: 'numeral', level: 'warns', label: '数字用法', find: ({ lines }) => wrongNumerals(lines) },
  { id: 'mixed-script', level: 'warns', label: '繁简混用', find: ({ lines }) => mixedScripts(lines) },
  {
    id: 'word-count',
    level: 'warns',
    label: '写明的字数',
    find: ({ lines, text }) => declaredWordCount(lines, text),
  },
  {
    id: 'statistic',
    level: 'warns',
    label: '数据的日期和来源',
    find: ({ lines, text }) => bareStatistics(lines, text),
  },
  {
    id: 'near-duplicate',
    level: 'warns',
    label: '内容重复',
    find: ({ text, context }) => nearDuplicates(text, context),
  },
  { id: 'long-sentence', level: 'warns', label: '长句', find: ({ lines }) => longSentences(lines) },
  {
    id: 'terminology',
    level: 'warns',
    label: '规范用语',
    find: ({ lines, context }) => wrongTerms(lines, context.terminology),
  },
] as const satisfies readonly Rule[]

export type RuleId = (typeof rules)[number]['id']

/** What a rule is called on the screen. */
export const ruleLabel = (id: string): string => rules.find((rule) => rule.id === id)?.label ?? id
