import { hanCount } from './chinese.ts'

const siteEnd =
  /(?:网|日报|晚报|时报|早报|商报|学报|周报|党报|报|频道|客户端|门户|门户网站|网站|官网|政府|人民政府|公众号|公众平台|论坛|贴吧|社区|博客|微博|百科|知乎|知道|文库|头条|头条号|新闻|在线|热线|传媒|融媒体?|融媒体中心|之声|卫视|电视台|广播电视台|杂志社?|期刊|强国|党建|时讯|资讯|平台|移动版|手机版|首页|新闻中心|专栏|澎湃|搜狐|新浪|网易|腾讯|凤凰|简书|豆瓣|CSDN|央视|央广|新华社|求是|微信|示例在线|com|cn|net|org)$/i

const column =
  /^(?:新闻|要闻|时政|时政要闻|乡村|党建|社会|国内|本地|地方|综合|教育|文化|理论|评论|专题|首页|正文|动态|工作动态|新闻动态|通知公告|校园新闻|学校要闻|新闻中心|政务公开|政务动态|部门动态|基层动态|图片新闻|媒体聚焦|媒体报道|党建动态|热点|头条|滚动|滚动新闻|资讯|新闻资讯|公告|公示公告|人物|故事|讲话|文件|政策|政策文件|法规|政策法规|中国政府网|行政法规)$/

/** Whether a text is the name of a column of a site: 校园动态, 通知公告, 党建园地. */
export const looksLikeColumn = (text: string): boolean =>
  column.test(text) ||
  /^\p{Script=Han}{0,4}(?:动态|新闻|要闻|公告|资讯|之窗|天地|园地|专栏|快讯|信息|频道|专题)$/u.test(text)

const separator =
  /\s*[_|｜]+\s*|\s+[-–—·－]+\s+|\s*-{2,}\s*|(?<=[\p{Script=Han}”》）!！?？])\s*[-–－]\s*(?=\p{Script=Han})|\s*—\s*(?=[\p{Script=Han}]{2,14}$)/u

/** Whether a text is the name of a site or of a part of it by its end: 示例日报, 示例镇人民政府门户网站, 乡村频道. */
export const looksLikeSite = (text: string): boolean =>
  text.length <= 30 && !/[，。！？：；“”《》]/.test(text) && siteEnd.test(text.trim())

/**
 * A title as pages and files carry it, without the names of site and column that follow it: `标题_乡村_示例县新闻网`,
 * `标题-示例日报-示例网`. A dash that belongs to the title stays.
 */
export const withoutSite = (title: string): string => {
  const parts = title.split(separator).map((part) => part.trim())
  const separators = [...title.matchAll(new RegExp(separator.source, 'gu'))].map(([mark]) => mark)
  let end = parts.length
  while (end > 1) {
    const last = parts[end - 1] ?? ''
    const mark = separators[end - 2] ?? ''
    const marked = /[_|｜]|--/.test(mark)
    const cut =
      last === '' ||
      looksLikeSite(last) ||
      looksLikeColumn(last) ||
      (marked && end < parts.length && last.length <= 8) ||
      (marked && /[_|｜]/.test(mark) && last.length <= 12 && hanCount(parts[0] ?? '') > last.length)
    if (!cut) break
    end -= 1
  }
  if (end === parts.length) return title.trim()
  let kept = parts[0] ?? ''
  for (let at = 1; at < end; at += 1) kept += (separators[at - 1] ?? '') + (parts[at] ?? '')
  return kept.trim() === '' ? title.trim() : kept.trim()
}

const machine =
  /^(?:新建(?:文本文档|文档)?|未命名|无标题|untitled|document|doc\d*|文档|正文|原文|稿件|稿子|下载|导出|网页|页面|index|readme|report|article|content|download|文本文档|新建\s*Microsoft.*)[\s\d()（）_-]*$/i

/** A file's name as a title; undefined for names that machines make, such as `000_e33e89` or 新建文本文档. */
export const titleOfFileName = (name: string): string | undefined => {
  const bare = name
    .replace(/\.(?:txt|md|markdown|html?|docx?|docm|wps|rtf)$/i, '')
    .replace(/^\s*(?:\d{4}[-_.年]?\d{1,2}[-_.月]?\d{1,2}日?|\d{1,4})[-_.、\s]+/, '')
    .replace(/^[【[（(](?:转载|原创|定稿|终稿|修改|推送|微信|公众号|已审|待审)[】\])）]/, '')
  const title = withoutSite(bare)
    .replace(/[（(](?:\d+|定稿|终稿|最终版?|修改稿?|已改|已审|改|副本|[0-9.]+)[)）]\s*$/g, '')
    .replace(/[-_\s]*(?:副本|定稿|终稿|最终版|修改稿|修改版|打印版|\d{6,8}|v\d+)$/i, '')
    .replace(/_/g, ' ')
    .trim()
  return hanCount(title) >= 4 && !machine.test(title) ? title : undefined
}
