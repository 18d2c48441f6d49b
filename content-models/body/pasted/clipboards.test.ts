import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { blocksOf } from '../from-editor.ts'
import { writeBlocks } from '../serialize.ts'
import { toEditor } from '../to-editor.ts'
import { parseClipboard } from './parse-clipboard.ts'
import { readPasted } from './read-pasted.ts'

const clipboard = (name: string) =>
  readPasted(parseClipboard(readFileSync(new URL(`./clipboards/${name}.html`, import.meta.url), 'utf8')))

const word = `## 示例：油灯下的账页

——在示例街道的宣讲

## 一、一两灯油

账页上写着**“省下一两油”，***下面没有署名*。共12 pages，见[馆藏](https://example.org/zhangye?a=1\\&b=2)，也见上文和按钮。**这里要紧。**

### 怎样记账

- 先记油

  - 灯油
  - **菜油**

    1. 新榨的
- 再记盐

3. 第三笔
4. 第四笔

（一）编号是汉字的一段。

#### 账页的去处

> 借油一两，\\
> 还油一两。

| 日期 | 数目 |
| --- | --- |
| 初一 | 1两<br>已还 |
|  | 2两 |

全村四十户都按了手印。
`

const wps = `## 修桥的三个冬天

示例村在1958年动工，**全村出工，一户不少***（据村史）*[村史第三卷](https://example.org/cunshi)。

### 第一个冬天

1. 采石

   - 青石
2. 运石

#### 工具

> 石头不等人。

|  |  |
| --- | --- |
| **出工** |  |
| 甲组 | 20人 |
`

const wechat = `## 山路上的宣讲员

示例宣讲

清早六点，**她背着一摞稿子**出了门。

**路不好走，***听的人*却不少。详见[上一篇](https://mp.weixin.qq.com/s?\\_\\_biz=SHILI\\&mid=1\\&idx=1#wechat\\_redirect)。

### 三本笔记

> 大家听得懂，才算讲到了。

- 讲之前先问

  1. 问谁在听
- 讲之后再问

| 场次 | 人数 |
| --- | --- |
| 第一场 | 三十人 |

框里的一句话

摄影：示例甲

编辑：示例乙
`

describe('a paste from', () => {
  test.each([
    ['word', word, { pictures: 1, media: 0, deletions: 1, comments: 1 }],
    ['wps', wps, { pictures: 1, media: 0, deletions: 0, comments: 0 }],
    ['wechat', wechat, { pictures: 1, media: 2, deletions: 0, comments: 0 }],
  ])('%s keeps its structure and nothing else', (name, markdown, leftOut) => {
    const pasted = clipboard(name)
    expect(writeBlocks(pasted.blocks)).toBe(markdown)
    expect(pasted.leftOut).toEqual(leftOut)
  })

  test.each(['word', 'wps', 'wechat'])('%s is already in the normal form of a body', (name) => {
    const { blocks } = clipboard(name)
    expect(blocksOf(toEditor(blocks))).toEqual(blocks)
  })
})
