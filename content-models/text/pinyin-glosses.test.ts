import { describe, expect, test } from 'vitest'
import { applyEdits } from './edits.ts'
import { removePinyinGlosses } from './pinyin-glosses.ts'

describe('removePinyinGlosses', () => {
  test.each([
    ['關(guān)心群眾', '關心群眾'],
    ['關（guān）心群眾', '關心群眾'],
    ['關(guan)心', '關心'],
    ['關(guānguān)心', '關心'],
    ['關(guān guān)心', '關心'],
    ['關(guān)(guān)心', '關心'],
    ['綠(lǜ)色發(fā)展(zhǎn)', '綠色發展'],
    ['身陷囹圄(líng yǔ)', '身陷囹圄'],
    ['他在長(zhang3)大', '他在長大'],
    ['讀[dú]書', '讀書'],
    // Latin text in brackets that spells nothing stays.
    ['新媒体(APP)', '新媒体(APP)'],
    ['研发(RD)投入', '研发(RD)投入'],
    ['网址(www)', '网址(www)'],
    ['(guān)开头没有字', '(guān)开头没有字'],
    ['无(3)处', '无(3)处'],
  ])('%s', (before, after) => {
    expect(applyEdits(before, removePinyinGlosses(before))).toBe(after)
  })
})
