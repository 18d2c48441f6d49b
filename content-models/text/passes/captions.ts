import { looksLikeName } from '../credits/names.ts'
import { peopleIn } from '../credits/people.ts'
import type { Sheet } from '../sheet.ts'
import { addPeople } from './apply-parts.ts'

const taken =
  /(?:^|[\s\u3000（(。，；！”、／/|｜])((?:(?:本报|本网|新华社|人民网|[\p{Script=Han}]{2,8}?)?(?:记者|通讯员)[\s\u3000]*)?\p{Script=Han}{2,4}?(?:[\s\u3000、]+\p{Script=Han}{2,4}?){0,3})[\s\u3000]*[/／]?[\s\u3000]*(?:摄(?:影)?|拍摄|供图|图)[)）]?[。]?$/u
const labelled = /(?:摄影|图片|供图|摄|拍摄|图片提供|图)\s*[:：/／|｜]\s*([^。！？；：]{2,24}?)[)）]?[。]?$/

/** `图为…。张三 摄`: who took the picture; the caption stays. */
export const readCaptions = (sheet: Sheet): void => {
  for (const line of sheet.openLines()) {
    const text = sheet.text(line)
    if (text.length > 160) continue
    const value = taken.exec(text)?.[1] ?? labelled.exec(text)?.[1]
    if (value === undefined) continue
    const names = peopleIn(value).names.filter(looksLikeName)
    if (names.length === 0) continue
    addPeople(sheet, 'photographer', names)
    sheet.notHeadings.add(line)
    sheet.note(line, '摄影（正文保留）', text, names.join('、'))
  }
}
