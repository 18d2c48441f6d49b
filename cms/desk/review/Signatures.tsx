import { beijingMinute } from '@lectern/content-models/beijing-time'
import type { Signature } from '../queries/signatures.ts'

const named = (label: string, names: readonly string[]) =>
  names.length > 0 ? [`${label}：${names.join('、')}`] : []

/** Who signed which revision, and the checklist that they confirmed (北京时间). */
export function Signatures({ signatures }: { signatures: readonly Signature[] }) {
  return (
    <ol className="desk-history">
      {signatures.map(({ id, revision, signer, authors, reviewers, checklist, signedAt }) => (
        <li key={id}>
          <time dateTime={signedAt}>{beijingMinute(signedAt)}</time>
          <span>
            第 {revision} 稿 · {signer ? <b>{signer} 签发</b> : '在别处签发，由系统载入'}
          </span>
          <small>{[...named('撰稿', authors), ...named('审核', reviewers)].join('；')}</small>
          {checklist.length > 0 && (
            <details>
              <summary>签发时确认了 {checklist.length} 项</summary>
              <ul className="desk-confirmed">
                {checklist.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            </details>
          )}
        </li>
      ))}
    </ol>
  )
}
