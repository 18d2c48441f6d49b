import { beijingMinute } from '@lectern/content-models/beijing-time'
import type { Finding } from '@lectern/content-models/text'
import { Gutter, Link, SetStepNav } from '@payloadcms/ui'
import type { CollectionSlug, DocumentViewServerProps } from 'payload'
import { editAddress } from '../../desk/addresses.ts'
import { Section } from '../../desk/dashboard/Section.tsx'
import { type ImportReport, kindNames } from '../../import/report.ts'
import { reportOf } from '../storage.ts'

function Findings({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul className="import-report">
      {findings.map(({ line, what, text, to }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes
        <li key={at}>
          <small>
            {line === undefined ? '' : `第 ${line + 1} 段 · `}
            {what}
          </small>
          {text}
          {to !== undefined && ` → ${to}`}
        </li>
      ))}
    </ul>
  )
}

/** 导入报告: what the importer recognised, took away, corrected and doubted when this piece was imported, and its original. */
export async function ReportScreen({ initPageResult }: DocumentViewServerProps) {
  const { req, collectionConfig, docID } = initPageResult
  const { payload, user } = req
  if (!collectionConfig || docID === undefined || user?.collection !== 'users') return null
  const { slug } = collectionConfig
  const id = String(docID)
  const document = (await payload.findByID({
    collection: slug as CollectionSlug,
    id,
    depth: 0,
    overrideAccess: false,
    user,
    trash: true,
  })) as unknown as { importKey?: string | null }
  const report = (document.importKey ? await reportOf(payload, document.importKey) : undefined) as
    | (ImportReport & { by?: string; at?: string })
    | undefined
  return (
    <Gutter className="desk import-desk">
      <SetStepNav
        nav={[
          { label: String(collectionConfig.labels.plural), url: `/collections/${slug}` },
          { label: '导入报告' },
        ]}
      />
      <header className="desk-head">
        <h1>导入报告</h1>
        <p>
          稿件建成草稿时的情况；以后的修改不在这里。
          <Link href={editAddress(slug, id)} prefetch={false}>
            回到编辑
          </Link>
        </p>
      </header>
      {!report ? (
        <p className="desk-empty">这篇稿件不是导入的，或者它的导入报告已经不在服务器上。</p>
      ) : (
        <>
          <dl className="import-report__facts">
            <dt>文件</dt>
            <dd>
              {report.file.split(/[\\/]/).at(-1)} ·{' '}
              <a href={`/api/import-desk/originals/${slug}/${id}`} download>
                下载原件
              </a>
            </dd>
            {report.by && report.at && (
              <>
                <dt>导入</dt>
                <dd>
                  {report.by}，{beijingMinute(report.at)}
                </dd>
              </>
            )}
            <dt>当时的标题</dt>
            <dd>{report.title}</dd>
            <dt>类型</dt>
            <dd>
              {kindNames[report.kind] ?? report.kind}
              {report.kindGuessed && '（推测）'}
            </dd>
          </dl>
          <Section
            id="report-flagged"
            title="请人核对"
            {...(report.flagged.length > 0 ? { note: `${report.flagged.length} 处` } : {})}
            empty={report.flagged.length === 0 ? '没有疑点。' : undefined}
          >
            <Findings findings={report.flagged} />
          </Section>
          <Section
            id="report-removed"
            title="去掉的文字"
            {...(report.removed.length > 0 ? { note: `${report.removed.length} 段` } : {})}
            empty={report.removed.length === 0 ? '没有去掉任何文字。' : undefined}
          >
            <Findings findings={report.removed} />
          </Section>
          <Section
            id="report-recognised"
            title="认出的署名、来源和小标题"
            empty={report.recognised.length === 0 ? '没有认出。' : undefined}
          >
            <Findings findings={report.recognised} />
          </Section>
          <Section
            id="report-corrected"
            title="更正"
            {...(report.corrected.length > 0 ? { note: `${report.corrected.length} 处` } : {})}
            empty={report.corrected.length === 0 ? '没有更正。' : undefined}
          >
            <Findings findings={report.corrected} />
          </Section>
        </>
      )}
    </Gutter>
  )
}
