import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import type { PublishedRecord } from '@lectern/content-models/published'
import { runProgram } from '../../steps/child-process.ts'
import { watchMemory } from './memory.ts'

/** Whether the peer can be measured here: Debian's package `hugo`. */
export const hasHugo = (): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => folder && existsSync(join(folder, 'hugo')))

const config = `baseURL = 'https://lectern.example/'
languageCode = 'zh-Hans'
title = '宣讲台'
paginate = 20
disableKinds = ['RSS']
[taxonomies]
  tag = 'tags'
  topic = 'topics'
`

const page = (main: string) => `<!doctype html>
<html lang="zh-Hans"><head><meta charset="utf-8"><title>{{ .Title }} · {{ .Site.Title }}</title>
<meta name="description" content="{{ .Summary | plainify | truncate 120 }}"><link rel="canonical" href="{{ .Permalink }}"></head>
<body><header><a href="/">宣讲台</a><nav><a href="/stories/">红色故事</a><a href="/topics/">专题</a><a href="/tags/">标签</a></nav></header>
<main data-pagefind-body>${main}</main><footer>宣讲台</footer></body></html>
`

/** What a page of ours shows, in Hugo's words: text, facts, tags, neighbours; lists of twenty. */
const layouts = {
  'single.html': page(`<article><h1>{{ .Title }}</h1><p>{{ .Date.Format "2006-01-02" }}</p>{{ .Content }}
<ul>{{ range .Params.tags }}<li><a href="/tags/{{ . | urlize }}/">{{ . }}</a></li>{{ end }}</ul></article>
<nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>`),
  'list.html':
    page(`<h1>{{ .Title }}</h1><ol>{{ range .Paginator.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Summary | plainify | truncate 90 }}</p></li>{{ end }}</ol>
{{ with .Paginator }}{{ if .HasPrev }}<a href="{{ .Prev.URL }}">上一页</a>{{ end }}{{ if .HasNext }}<a href="{{ .Next.URL }}">下一页</a>{{ end }}{{ end }}`),
}

/** Writes the stories among the records as a Hugo site into `folder`. */
async function writeHugoSite(records: Iterable<PublishedRecord>, folder: string): Promise<void> {
  const stories = join(folder, 'content', 'stories')
  await mkdir(stories, { recursive: true })
  await mkdir(join(folder, 'layouts', '_default'), { recursive: true })
  await writeFile(join(folder, 'config.toml'), config)
  for (const [name, text] of Object.entries(layouts))
    await writeFile(join(folder, 'layouts', '_default', name), text)
  for (const record of records) {
    if (record.kind !== 'story') continue
    const { title, displayDate: date, tags, topics, slug, body } = record
    const head = JSON.stringify({ title, date, tags, topics, slug })
    await writeFile(join(stories, `${record.id}.md`), `${head}\n\n${body}\n`)
  }
}

/**
 * What an edit costs with Hugo and a full Pagefind index: both run over everything, since neither does less.
 * Seconds of each, and the most memory of the two in MB.
 */
export async function measureHugo(records: Iterable<PublishedRecord>, folder: string) {
  await writeHugoSite(records, folder)
  const memory = watchMemory()
  const timed = async (command: string, args: string[], log: string) => {
    const started = performance.now()
    await runProgram({ command, args, cwd: folder, env: {}, log: join(folder, log) })
    return (performance.now() - started) / 1000
  }
  const hugoSeconds = await timed('hugo', ['--quiet'], 'hugo.log')
  const pagefindSeconds = await timed('pagefind', ['--site', 'public', '--silent'], 'pagefind.log')
  return { hugoSeconds, pagefindSeconds, peakMemoryMB: memory.stop() }
}
