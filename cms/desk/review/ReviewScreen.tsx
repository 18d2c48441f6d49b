import { beijingMinute, dueWords } from '@lectern/content-models/beijing-time'
import { Gutter, Link, SetStepNav } from '@payloadcms/ui'
import type { CollectionSlug, DocumentViewServerProps } from 'payload'
import { actorOf } from '../../access/actor.ts'
import { namesOf } from '../../access/names-of.ts'
import { CommentsPanel } from '../../comments/CommentsPanel.tsx'
import { editorExpiry, linkDays, mayPreview, previewLink } from '../../preview/link.ts'
import { proofreadDocument } from '../../proofreading/check-document.ts'
import type { StoredDocument } from '../../proofreading/gather.ts'
import { reachOf } from '../../releases/reach.ts'
import { transitionsFor } from '../../workflow/transitions-of.ts'
import { editAddress } from '../addresses.ts'
import { Section } from '../dashboard/Section.tsx'
import { comparedFields } from '../difference/compared-fields.ts'
import { fieldChanges, relationsIn } from '../difference/field-difference.ts'
import { historyOf } from '../queries/history.ts'
import { deskPiece } from '../queries/pieces.ts'
import { publishedVersion } from '../queries/published-version.ts'
import { signaturesOf } from '../queries/signatures.ts'
import { titlesOf } from '../queries/titles.ts'
import { Refresh } from '../releases/Refresh.tsx'
import { StateBadge } from '../state/StateBadge.tsx'
import { Article } from './Article.tsx'
import { Checks } from './Checks.tsx'
import { Difference } from './Difference.tsx'
import { History } from './History.tsx'
import { ReviewerLink } from './ReviewerLink.tsx'
import { Signatures } from './Signatures.tsx'
import { Steps } from './Steps.tsx'
import { Times } from './Times.tsx'

/** 审签: the piece as it will look, what changed, what was found, how it came here, and the steps that can be taken. */
export async function ReviewScreen({ initPageResult }: DocumentViewServerProps) {
  const { req, collectionConfig, docID } = initPageResult
  const { payload, user } = req
  if (!collectionConfig || docID === undefined || !user || user.collection !== 'users') return null
  const now = new Date()
  const slug = collectionConfig.slug
  const id = String(docID)
  const document = (await payload.findByID({
    collection: slug as CollectionSlug,
    id,
    depth: 0,
    overrideAccess: false,
    user,
    trash: true,
  })) as unknown as Record<string, unknown>
  const piece = deskPiece(collectionConfig, document)
  const [offered, published, history, signatures, names, findings, hasPreview] = await Promise.all([
    transitionsFor(payload, slug as CollectionSlug, id, actorOf(user), now),
    publishedVersion(payload, slug, id),
    historyOf(payload, slug, id),
    signaturesOf(payload, slug, id),
    namesOf(payload, [...piece.authors, piece.submittedBy, piece.returnedBy]),
    proofreadDocument(payload, slug as CollectionSlug, { ...document, id } as StoredDocument, { now }),
    mayPreview(req, slug as CollectionSlug, id),
  ])
  const reach =
    piece.publicState === 'never'
      ? undefined
      : (await reachOf(payload, [{ collection: slug, id }])).get(`${slug}:${id}`)
  const fields = comparedFields(collectionConfig.fields)
  const titleOf = await titlesOf(payload, [
    ...relationsIn(fields, document),
    ...(published ? relationsIn(fields, published.document) : []),
  ])
  const changes = published ? fieldChanges(fields, published.document, document, titleOf) : []
  const due = piece.dueAt ? dueWords(piece.dueAt, now) : undefined
  const authors = piece.authors.flatMap((one) => names.get(one) ?? []).join('、')
  const preview = hasPreview ? previewLink(req, slug as CollectionSlug, id, editorExpiry(now)) : undefined
  return (
    <Gutter className="desk desk-review">
      <SetStepNav
        nav={[
          { label: String(collectionConfig.labels.plural), url: `/collections/${slug}` },
          { label: '审签' },
        ]}
      />
      <div className="desk-review__columns">
        <div className="desk-review__side desk-review__steps">
          <p className="desk-review__state">
            <StateBadge state={piece.state} publicState={piece.publicState} reach={reach} />
            {reach === 'onItsWay' && <Refresh seconds={3} />}
            <span>
              第 {piece.revision} 稿{authors && ` · ${authors}`}
              {due && ' · '}
              {due && (
                <span className={due.late ? 'desk-late' : undefined}>
                  {due.late ? due.text : `应办 ${due.text}`}
                </span>
              )}
            </span>
          </p>
          {piece.state === 'returned' && (
            <p className="desk-why">
              {names.get(piece.returnedBy ?? '') ?? '审核人'}退回：{piece.returnReason ?? '没有写原因'}
            </p>
          )}
          <Times
            piece={piece}
            displayDate={typeof document.displayDate === 'string' ? document.displayDate : undefined}
            publishedAt={published?.firstPublishedAt}
            now={now}
          />
          <Steps
            piece={{
              collection: slug,
              id,
              saves: Number(document.saves ?? 1),
              wasPublic: piece.publicState !== 'never',
              changeNote: typeof document.changeNote === 'string' ? document.changeNote : '',
            }}
            offered={offered}
          />
          <p>
            <Link href={editAddress(slug, id)} prefetch={false}>
              回到编辑
            </Link>
          </p>
          <Section
            id="review-checks"
            title="校对"
            {...(findings.length > 0 ? { note: `${findings.length} 条` } : {})}
            empty={findings.length === 0 ? '没有发现问题。' : undefined}
          >
            <Checks findings={findings} />
          </Section>
        </div>
        <div className="desk-review__side desk-review__notes">
          <CommentsPanel collection={slug} id={id} />
          <Section
            id="review-history"
            title="经过"
            note="北京时间"
            empty={history.length === 0 ? '还没有送审过。' : undefined}
          >
            <History rows={history} />
          </Section>
          {signatures.length > 0 && (
            <Section id="review-signatures" title="签发记录" note="北京时间">
              <Signatures signatures={signatures} />
            </Section>
          )}
          {hasPreview && (
            <Section id="review-link" title="外部审稿链接">
              <ReviewerLink collection={slug} id={id} days={linkDays} />
            </Section>
          )}
        </div>
        <div className="desk-review__main">
          <Section
            id="review-difference"
            title={published?.isLive === false ? '与撤下前的稿件相比' : '与线上稿件相比'}
            {...(published
              ? { note: `线上为第 ${published.revision} 稿，${beijingMinute(published.publishedAt)} 发布` }
              : {})}
            empty={
              !published
                ? '这篇稿件还没有发布过，没有可比的旧稿。'
                : changes.length === 0
                  ? '与已发布的稿件完全相同。'
                  : undefined
            }
          >
            <Difference changes={changes} names={['已发布', '这一稿']} />
          </Section>
          {hasPreview && (
            <Section id="review-page" title="成稿">
              <iframe className="desk-frame" title="网站上的样子" src={preview} />
              <p className="desk-note">
                <a href={preview} target="_blank" rel="noreferrer">
                  在新窗口里看
                </a>
              </p>
            </Section>
          )}
          <Section id="review-article" title="文字" note="选中一段文字，可以引用到批注里。">
            <Article payload={payload} document={document} />
          </Section>
        </div>
      </div>
    </Gutter>
  )
}
