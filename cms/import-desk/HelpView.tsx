import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { html, parse } from '@lectern/content-models/body'
import { Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { DeskTemplate } from '../desk/DeskTemplate.tsx'

const guide = join(fileURLToPath(import.meta.url), '..', '..', '..', 'docs', 'guide', 'import.zh-CN.md')

/** 怎样导入: the editors' guide, as it stands in the project's documents. */
export async function HelpView(view: AdminViewServerProps) {
  const { user } = view.initPageResult.req
  if (user?.collection !== 'users') return null
  const text = await readFile(/* turbopackIgnore: true */ guide, 'utf8')
  const [, title = '怎样导入', body = ''] = /^# (.+)\n([\s\S]*)$/.exec(text) ?? []
  const nothing = { picture: () => undefined, file: () => undefined, item: () => undefined }
  return (
    <DeskTemplate view={view} user={user} label="怎样导入" className="desk import-desk">
      <p className="import-way">
        <Link href="/admin/import" prefetch={false}>
          ‹ 回到导入
        </Link>
      </p>
      <article className="desk-article">
        <h1>{title}</h1>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: html() escapes every text and writes no scripts */}
        <div dangerouslySetInnerHTML={{ __html: html(parse(body), nothing) }} />
      </article>
    </DeskTemplate>
  )
}
