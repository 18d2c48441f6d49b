import type { Marks } from '../marks.ts'

/** A code of a program for sites: what it is called in the report, and what of it readers would have seen. */
const codes: { pattern: RegExp; what: string; keep?: (match: readonly string[]) => string }[] = [
  {
    pattern: /\[caption\b[^\]]*\]([\s\S]*?)\[\/caption\]/gi,
    what: '短代码 caption 的参数',
    keep: ([, inside = '']) => `\n\n<figcaption>${inside}</figcaption>\n\n`,
  },
  {
    pattern: /\[(?:embed|video|audio)\b[^\]]*\]([\s\S]*?)\[\/(?:embed|video|audio)\]/gi,
    what: '短代码（音视频或嵌入内容没有导入）',
  },
  {
    pattern:
      /\[\/?(?:gallery|playlist|embed|video|audio|caption|contact-form|contact-form-7|post_list|vc_\w+|et_pb_\w+|su_\w+|button|alert|quote|row|column|tabs?|accordion|collapse|hide|reply|login|pdf|download|map|music|bilibili|youku|toc)\b[^\]\n]*\](?!\()/gi,
    what: '短代码',
  },
  { pattern: /\{\{[<%]\s*\/?[\s\S]*?[%>]\}\}/g, what: '短代码' },
  { pattern: /\{%[\s\S]*?%\}/g, what: '模板代码' },
  { pattern: /^[ \t]*\{:[^}\n]*\}[ \t]*$/gm, what: '排版标记' },
  { pattern: /^[ \t]*\[TOC\][ \t]*$/gim, what: '目录标记' },
  { pattern: /^[ \t]*:{3,}.*$/gm, what: '排版标记' },
  { pattern: /^[ \t]*\\(?:newpage|pagebreak|tableofcontents|maketitle)\b.*$/gm, what: '排版标记' },
]

/**
 * Takes the codes of WordPress, Hugo, Hexo and the like out of a Markdown text: what readers would have seen of them stays, the
 * code itself is left out at its place and named.
 */
export const withoutShortcodes = (text: string, marks: Marks): string => {
  let result = text
  for (const { pattern, what, keep } of codes)
    result = result.replace(pattern, (...match: string[]) => {
      const code = match[0] ?? ''
      const kept = keep?.(match) ?? ''
      const seen = kept.replace(/<\/?figcaption>/g, '').trim()
      return `${marks.leftOut(what, kept === '' ? code : code.replace(seen, '…'))}${kept}`
    })
  // Obsidian: ![[picture.png]] and [[page|words]].
  return result
    .replace(/!\[\[([^\]|\n]+)(?:\|[^\]\n]*)?\]\]/g, (_, name: string) => `![](${encodeURI(name)})`)
    .replace(/\[\[(?:[^\]|\n]*\|)?([^\]|\n]+)\]\]/g, '$1')
}
