import { expect, test } from 'vitest'
import { toldOfFile } from './whole-file.ts'

/** Whole files and everything that is said of them: the report, the body, and each line of the source with what became of it. */
const files: [what: string, name: string, text: string, told: string][] = [
  [
    'a saved page of a government site',
    'a.html',
    `<!DOCTYPE html><html><head><title>换水表记_示例镇人民政府</title><meta name="PubDate" content="2025-03-05"><link rel="canonical" href="https://example.cn/n/1.html"></head><body><div class="top"><h1><a href="/">示例镇人民政府</a></h1></div><div class="nav">首页 > 动态</div><table><tr><td>索引号</td><td>A-1</td></tr></table><div class="bt">换水表记</div><div class="info">来源：示例报 【字号：大 中 小】 分享到：微信</div><div class="TRS_Editor"><p>P</p><p style="display:none">看不见</p><p><img src="https://example.cn/1.jpg" alt="水表"></p><p>图为水表。张三 摄</p><p><b>先看数</b></p><p>收<s>三元</s>一元。P</p><table><tr><td colspan="2">合计</td></tr><tr><td>甲</td><td>乙</td></tr></table><ul><li>带笔</li><li>带本<ol start="3"><li>红的</li></ol></li></ul><hr><blockquote><p>山不会记得我。</p></blockquote><p>编辑：李四</p></div><div class="foot">主办单位：示例镇 ICP备1号</div><ul class="rel"><li><a href="/2">别的文章</a></li></ul></body></html>`,
    `# 导入报告：换水表记

- 文件：\` a.html \`
- 格式：html
- 结果：试运行，未写入
- 类型：宣讲稿（推测，可用 --kind 指定）
- 来源：示例报 https://example.cn/n/1.html
- 编辑：李四
- 摄影：张三
- 日期：2025-03-05

## 请人核对（4）

- 第 9 段：可能是图片说明 \` 图为水表。张三 摄 \`
- 第 12 段：有删除线的文字，没有导入 \` 三元 \`
- 第 13 段：表格有合并的单元格，已拆开，请核对 \` 合计 ↵ 甲 ↵ 乙 \`
- 1 张远程图片没有下载，地址在“删除”里，请补上

## 识别（6）

- 第 3 段：署名、来源等信息行 \` 索引号：A-1 \` → \` 索引号：A-1（草稿中无对应字段） \`
- 第 4 段：标题 \` 换水表记 \`
- 第 5 段：署名、来源等信息行 \` 来源：示例报 【字号：大 中 小】 分享到：微信 \` → \` 来源：示例报；【字号：大 中 小】（网页功能文字）；分享到：微信（网页功能文字） \`
- 第 17 段：署名、来源等信息行 \` 编辑：李四 \` → \` 编辑：李四 \`
- 第 9 段：摄影（正文保留） \` 图为水表。张三 摄 \` → \` 张三 \`
- 第 10 段：小标题（1 级） \` 先看数 \`

## 删除（7）

- 第 7 段：网页中隐藏的文字 \` 看不见 \`
- 第 8 段：图片没有导入 \` https://example.cn/1.jpg（水表） \`
- 第 12 段：有删除线的文字，没有导入 \` 三元 \`
- 第 2 段：网页功能文字 \` 首页 > 动态 \`
- 第 18 段：版权、备案等页脚文字 \` 主办单位：示例镇 ICP备1号 \`
- 第 1 段：正文以外的网页文字 \` 示例镇人民政府 \`
- 第 19 段：正文以外的网页文字 \` 别的文章 \`

## 更正（0）

没有更正。

P

图为水表。张三 摄

## 先看数

收一元。P

|  |  |
| --- | --- |
| 合计 |  |
| 甲 | 乙 |

- 带笔
- 带本

  3. 红的

---

> 山不会记得我。

0｜paragraph｜removed｜正文以外的网页文字｜示例镇人民政府
1｜paragraph｜removed｜网页功能文字｜首页 > 动态
2｜paragraph｜field｜署名、来源等信息行：索引号：A-1（草稿中无对应字段）｜索引号：A-1
3｜paragraph｜title｜标题｜换水表记
4｜paragraph｜field｜署名、来源等信息行：来源：示例报；【字号：大 中 小】（网页功能文字）；分享到：微信（网页功能文字）｜来源：示例报 【字号：大 中 小】 分享到：微信
5｜paragraph｜body｜｜P
6｜paragraph｜removed｜网页中隐藏的文字｜看不见
7｜picture｜removed｜图片没有导入｜https://example.cn/1.jpg（水表）
8｜paragraph｜doubted｜可能是图片说明；摄影（正文保留）：张三｜图为水表。张三 摄
9｜paragraph｜heading｜小标题（1 级）｜先看数
10｜paragraph｜body｜｜收一元。P
11｜paragraph｜removed｜有删除线的文字，没有导入｜三元
12｜table｜doubted｜表格有合并的单元格，已拆开，请核对｜合计↵甲↵乙
13｜list｜body｜｜带笔↵带本↵红的
14｜rule｜body｜｜
15｜quote｜body｜｜山不会记得我。
16｜paragraph｜field｜署名、来源等信息行：编辑：李四｜编辑：李四
17｜paragraph｜removed｜版权、备案等页脚文字｜主办单位：示例镇 ICP备1号
18｜paragraph｜removed｜正文以外的网页文字｜别的文章`,
  ],
  [
    'a page of an account',
    'w.html',
    `<html><head><meta property="og:title" content="村口的宣讲"><meta property="og:url" content="https://mp.example.cn/s/abc"></head><body><h1 id="activity-name"> 村口的宣讲 </h1><span id="js_author_name">张三</span><a id="js_name">示例党校</a><em id="publish_time">2025-03-05 18:20</em><div id="js_content" style="visibility:hidden"><section><p><span style="font-weight:bold">一、大树底下</span></p><p>P<sup>[1]</sup></p><p>450m<sup>2</sup>，<ruby>甓<rt>pì</rt></ruby>字</p></section><mpvoice name="录音"></mpvoice><p>P</p><p>编辑｜李四</p><p>点击上方蓝字关注我们</p></div><p>阅读原文</p></body></html>`,
    `# 导入报告：村口的宣讲

- 文件：\` w.html \`
- 格式：html
- 结果：试运行，未写入
- 类型：宣讲稿（推测，可用 --kind 指定）
- 来源：示例党校 https://mp.example.cn/s/abc
- 作者：张三
- 编辑：李四
- 日期：2025-03-05

## 请人核对（1）

- 第 5 段：音视频或嵌入内容，没有导入 \` 录音 \`

## 识别（3）

- 第 1 段：标题 \` 村口的宣讲 \`
- 第 7 段：署名、来源等信息行 \` 编辑｜李四 \` → \` 编辑：李四 \`
- 第 2 段：小标题（1 级） \` 一、大树底下 \`

## 删除（3）

- 第 5 段：音视频或嵌入内容，没有导入 \` 录音 \`
- 第 8 段：公众号功能文字 \` 点击上方蓝字关注我们 \`
- 第 9 段：公众号功能文字 \` 阅读原文 \`

## 更正（1）

合计：删除夹注拼音 1 处。

- 第 4 段：删除夹注拼音 \` 450m²，甓（pì）字 \` → \` 450m²，甓字 \`

## 一、大树底下

P\\[1\\]

450m²，甓字

P

0｜paragraph｜title｜标题｜村口的宣讲
1｜paragraph｜heading｜小标题（1 级）｜一、大树底下
2｜paragraph｜body｜｜P[1]
3｜paragraph｜body｜｜450m²，甓（pì）字
4｜paragraph｜removed｜音视频或嵌入内容，没有导入｜录音
5｜paragraph｜body｜｜P
6｜paragraph｜field｜署名、来源等信息行：编辑：李四｜编辑｜李四
7｜paragraph｜removed｜公众号功能文字｜点击上方蓝字关注我们
8｜paragraph｜removed｜公众号功能文字｜阅读原文`,
  ],
  [
    'a page without anything',
    'e.html',
    `<html><body><p>P</p><p>P</p></body></html>`,
    `# 导入报告：示例宣讲团今年走遍了全县的乡镇，把身边的人和身边的事讲给大家听

- 文件：\` e.html \`
- 格式：html
- 结果：试运行，未写入
- 类型：宣讲稿（推测，可用 --kind 指定）

## 请人核对（1）

- 原文没有标题，暂拟标题，请修改 \` 示例宣讲团今年走遍了全县的乡镇，把身边的人和身边的事讲给大家听 \`

## 识别（0）

没有识别到署名、来源和小标题。

## 删除（0）

没有删除任何文字。

## 更正（0）

没有更正。

P

P

0｜paragraph｜body｜｜P
1｜paragraph｜body｜｜P`,
  ],
  [
    'breaks and formats',
    'b.html',
    `<html><head><title>换水表记</title></head><body><h1>换水表记</h1><div class="article-content">　　P<br>　　<em>P</em><br><br>山路弯弯<br>灯火点点<br><a href="mailto:a@example.cn">来信</a><pre>一行
二行</pre><details><summary>要点</summary>带笔</details></div></body></html>`,
    `# 导入报告：换水表记

- 文件：\` b.html \`
- 格式：html
- 结果：试运行，未写入
- 类型：宣讲稿（推测，可用 --kind 指定）

## 请人核对（0）

没有疑点。

## 识别（1）

- 第 1 段：标题 \` 换水表记 \`

## 删除（0）

没有删除任何文字。

## 更正（0）

没有更正。

P

*P*

山路弯弯\\
灯火点点\\
[来信](mailto:a@example.cn)

一行

二行

要点

带笔

0｜paragraph｜title｜标题｜换水表记
1｜paragraph｜body｜｜P
2｜paragraph｜body｜｜P
3｜paragraph｜body｜｜山路弯弯↵灯火点点↵来信
4｜paragraph｜body｜｜一行
5｜paragraph｜body｜｜二行
6｜paragraph｜body｜｜要点
7｜paragraph｜body｜｜带笔`,
  ],
  [
    'pictures and captions',
    'p.html',
    `<html><head><title>换水表记</title></head><body><h1>换水表记</h1><div class="article-content"><p>P</p><figure><img src="missing.png"><figcaption>一张没有的图</figcaption></figure><p>P</p><img src="data:image/gif;base64,R0lG"><img width="1" src="x.png"></div></body></html>`,
    `# 导入报告：换水表记

- 文件：\` p.html \`
- 格式：html
- 结果：试运行，未写入
- 类型：宣讲稿（推测，可用 --kind 指定）

## 请人核对（1）

- 找不到图片文件：missing.png

## 识别（1）

- 第 1 段：标题 \` 换水表记 \`

## 删除（1）

- 第 3 段：图片没有导入 \` missing.png \`

## 更正（0）

没有更正。

P

一张没有的图

P

0｜paragraph｜title｜标题｜换水表记
1｜paragraph｜body｜｜P
2｜picture｜removed｜图片没有导入｜missing.png
3｜paragraph｜body｜｜一张没有的图
4｜paragraph｜body｜｜P`,
  ],
  [
    'Markdown with all its parts',
    'm.md',
    `---
title: 换水表记
author: 张三
date: 2025-03-05
layout: post
source: https://example.cn/1
---

# 换水表记

来源：示例报

P

## 先看数

1. 带笔
2. 带本

收~~三元~~一元。P

| 甲 | 乙 |
|---|---|
| 1 | 2 |

> 山不会记得我。

![水表](https://example.cn/1.jpg)

[caption id="a"]抬水[/caption]

<!-- 换图 -->

编辑：李四
`,
    `# 导入报告：换水表记

- 文件：\` m.md \`
- 格式：markdown
- 结果：试运行，未写入
- 类型：宣讲稿（推测，可用 --kind 指定）
- 来源：示例报 https://example.cn/1
- 作者：张三
- 编辑：李四
- 日期：2025-03-05

## 请人核对（2）

- 第 7 段：有删除线的文字，没有导入 \` 三元 \`
- 1 张远程图片没有下载，地址在“删除”里，请补上

## 识别（4）

- 第 1 段：标题 \` 换水表记 \`
- 第 2 段：署名、来源等信息行 \` 来源：示例报 \` → \` 来源：示例报 \`
- 第 14 段：署名、来源等信息行 \` 编辑：李四 \` → \` 编辑：李四 \`
- 第 4 段：小标题（1 级） \` 先看数 \`

## 删除（5）

- 第 7 段：有删除线的文字，没有导入 \` 三元 \`
- 第 10 段：图片没有导入 \` https://example.cn/1.jpg（水表） \`
- 第 11 段：短代码 caption 的参数 \` [caption id="a"]…[/caption] \`
- 第 13 段：注释 \` 换图 \`
- 第 15 段：Markdown 文件头中没有对应字段的行 \` layout: post \`

## 更正（0）

没有更正。

P

## 先看数

1. 带笔
2. 带本

收一元。P

| 甲 | 乙 |
| --- | --- |
| 1 | 2 |

> 山不会记得我。

抬水

0｜heading｜title｜标题｜换水表记
1｜paragraph｜field｜署名、来源等信息行：来源：示例报｜来源：示例报
2｜paragraph｜body｜｜P
3｜heading｜heading｜小标题（1 级）｜先看数
4｜list｜body｜｜带笔↵带本
5｜paragraph｜body｜｜收一元。P
6｜paragraph｜removed｜有删除线的文字，没有导入｜三元
7｜table｜body｜｜甲↵乙↵1↵2
8｜quote｜body｜｜山不会记得我。
9｜picture｜removed｜图片没有导入｜https://example.cn/1.jpg（水表）
10｜paragraph｜removed｜短代码 caption 的参数｜[caption id="a"]…[/caption]
11｜paragraph｜body｜｜抬水
12｜paragraph｜removed｜注释｜换图
13｜paragraph｜field｜署名、来源等信息行：编辑：李四｜编辑：李四
14｜paragraph｜removed｜Markdown 文件头中没有对应字段的行｜layout: post`,
  ],
  [
    'Markdown of a clipper',
    'c.md',
    `> 本文由 [工具](https://t.example.cn) 转码，原文地址 [mp](https://mp.example.cn/s/1)

# [换水表记](https://example.cn/2)

原创 张三 示例党校 _2025-03-05_

**先看数**
P

**再封好**
P

END

预览时标签不可点

知道了
`,
    `# 导入报告：换水表记

- 文件：\` c.md \`
- 格式：markdown
- 结果：试运行，未写入
- 类型：宣讲稿（推测，可用 --kind 指定）
- 来源：示例党校 https://example.cn/2
- 作者：张三
- 日期：2025-03-05

## 请人核对（1）

- 第 3 段：按位置认作作者和公众号，请核对 \` 原创 张三 示例党校 2025-03-05 \`

## 识别（5）

- 第 2 段：标题 \` 换水表记 \`
- 第 1 段：原文地址 \` 本文由 工具 转码，原文地址 mp \` → \` https://mp.example.cn/s/1 \`
- 第 3 段：署名、来源等信息行 \` 原创 张三 示例党校 2025-03-05 \` → \` 作者：张三；来源：示例党校；2025-03-05 \`
- 第 4 段：小标题（1 级） \` 先看数 \`
- 第 6 段：小标题（1 级） \` 再封好 \`

## 删除（3）

- 第 8 段：结束标记 \` END \`
- 第 9 段：公众号功能文字 \` 预览时标签不可点 \`
- 第 10 段：公众号功能文字 \` 知道了 \`

## 更正（0）

没有更正。

## 先看数

P

## 再封好

P

0｜paragraph｜field｜原文地址：https://mp.example.cn/s/1｜本文由 工具 转码，原文地址 mp
1｜heading｜title｜标题｜换水表记
2｜paragraph｜field｜署名、来源等信息行：作者：张三；来源：示例党校；2025-03-05；按位置认作作者和公众号，请核对｜原创 张三 示例党校 2025-03-05
3｜paragraph｜heading｜小标题（1 级）｜先看数
4｜paragraph｜body｜｜P
5｜paragraph｜heading｜小标题（1 级）｜再封好
6｜paragraph｜body｜｜P
7｜paragraph｜removed｜结束标记｜END
8｜paragraph｜removed｜公众号功能文字｜预览时标签不可点
9｜paragraph｜removed｜公众号功能文字｜知道了`,
  ],
  [
    'Markdown with hidden words and notes',
    'n.md',
    `# 换水表记

参加**届比赛。P[^1]

[注]: 红旗自制 "用了八年"

[^1]: 词句由李四抄录。

{{< gallery >}}

见[[别处|那里]]，![[图.png]]
`,
    `# 导入报告：换水表记

- 文件：\` n.md \`
- 格式：markdown
- 结果：试运行，未写入
- 类型：宣讲稿（推测，可用 --kind 指定）

## 请人核对（4）

- 第 2 段：遮蔽符号，需由人补全 \` 参加**届比赛。示例宣讲 \`
- 第 6 段：结尾不完整，可能被截断 \` 见那里， \`
- 找不到图片文件：图.png
- 成串的星号按遮蔽符号保留原样，没有当作加粗

## 识别（1）

- 第 1 段：标题 \` 换水表记 \`

## 删除（2）

- 第 5 段：短代码 \` {{< gallery >}} \`
- 第 7 段：图片没有导入 \` 图.png \`

## 更正（0）

没有更正。

参加\\*\\*届比赛。P\\[1\\]

\\[注\\]: 红旗自制 "用了八年"

\\[1\\] 词句由李四抄录。

见那里，

0｜heading｜title｜标题｜换水表记
1｜paragraph｜doubted｜遮蔽符号，需由人补全｜参加**届比赛。P[1]
2｜paragraph｜body｜｜[注]: 红旗自制 "用了八年"
3｜paragraph｜body｜｜[1] 词句由李四抄录。
4｜paragraph｜removed｜短代码｜{{< gallery >}}
5｜paragraph｜doubted｜结尾不完整，可能被截断｜见那里，
6｜picture｜removed｜图片没有导入｜图.png`,
  ],
  [
    'a text',
    't.txt',
    `换水表记
作者：张三
P
一、先看数
P
编辑：李四
`,
    `# 导入报告：换水表记

- 文件：\` t.txt \`
- 格式：text
- 结果：试运行，未写入
- 类型：宣讲稿（推测，可用 --kind 指定）
- 作者：张三
- 编辑：李四

## 请人核对（0）

没有疑点。

## 识别（4）

- 第 1 段：标题 \` 换水表记 \`
- 第 2 段：署名、来源等信息行 \` 作者：张三 \` → \` 作者：张三 \`
- 第 6 段：署名、来源等信息行 \` 编辑：李四 \` → \` 编辑：李四 \`
- 第 4 段：小标题（1 级） \` 一、先看数 \`

## 删除（0）

没有删除任何文字。

## 更正（0）

没有更正。

P

## 一、先看数

P

0｜paragraph｜title｜标题｜换水表记
1｜paragraph｜field｜署名、来源等信息行：作者：张三｜作者：张三
2｜paragraph｜body｜｜P
3｜paragraph｜heading｜小标题（1 级）｜一、先看数
4｜paragraph｜body｜｜P
5｜paragraph｜field｜署名、来源等信息行：编辑：李四｜编辑：李四`,
  ],
  [
    'a wrapped text',
    'r.txt',
    `　　示例宣讲团今年走遍了全县的乡镇，把身边的人和身边的
事讲给大家听。讲的人熟悉乡亲，听的人也愿意留下来提
问；一场讲完，往往要谈到天黑才散。示例宣讲团今年走遍
了全县的乡镇，把身边的人和身边的事讲给大家听。讲的人
熟悉乡亲，听的人也愿意留下来提问；一场讲完，往往要谈
到天黑才散。示例宣讲团今年走遍了全县的乡镇，把身边的
人和身边的事讲给大家听。
`,
    `# 导入报告：示例宣讲团今年走遍了全县的乡镇，把身边的人和身边的事讲给大家听

- 文件：\` r.txt \`
- 格式：text
- 结果：试运行，未写入
- 类型：宣讲稿（推测，可用 --kind 指定）

## 请人核对（2）

- 原文没有标题，暂拟标题，请修改 \` 示例宣讲团今年走遍了全县的乡镇，把身边的人和身边的事讲给大家听 \`
- 原文按固定宽度折行，已接回 6 处，请核对分段

## 识别（0）

没有识别到署名、来源和小标题。

## 删除（0）

没有删除任何文字。

## 更正（0）

没有更正。

PP示例宣讲团今年走遍了全县的乡镇，把身边的人和身边的事讲给大家听。

0｜paragraph｜body｜｜　　PP示例宣讲团今年走遍了全县的乡镇，把身边的人和身边的事讲给大家听。`,
  ],
  [
    'a page called .txt',
    '村口的宣讲.txt',
    `<!DOCTYPE html><html><body><p>P</p><p>P</p></body></html>`,
    `# 导入报告：村口的宣讲

- 文件：\` 村口的宣讲.txt \`
- 格式：html
- 结果：试运行，未写入
- 类型：宣讲稿（推测，可用 --kind 指定）

## 请人核对（2）

- 正文里没有标题，取自文件名，请核对 \` 村口的宣讲 \`
- 扩展名 .txt 与内容（html）不符，按内容读取

## 识别（0）

没有识别到署名、来源和小标题。

## 删除（0）

没有删除任何文字。

## 更正（0）

没有更正。

P

P

0｜paragraph｜body｜｜P
1｜paragraph｜body｜｜P`,
  ],
]

test.each(files)('%s', async (_, name, text, told) => {
  expect(await toldOfFile(name, text)).toBe(told)
})
