import type { Payload } from 'payload'

/** Says where the public site is, above the dashboard. */
export function SiteLink({ payload }: { payload: Payload }) {
  const { siteUrl } = payload.config.custom as { siteUrl: string }
  return (
    <p className="lectern-site-link">
      公开网站：
      <a href={siteUrl} target="_blank" rel="noreferrer">
        {siteUrl}
      </a>
      。内容发布后，网站会自动更新。
    </p>
  )
}
