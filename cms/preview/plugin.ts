import type { CollectionSlug, Config, Endpoint, Plugin } from 'payload'
import { writeAudit } from '../audit/write-entry.ts'
import { editorExpiry, linkDays, mayPreview, previewCollections, previewLink } from './link.ts'

const refusal = (message: string, status: number) =>
  Response.json({ errors: [{ message }], reasons: [message] }, { status })

/** `POST /api/<collection>/<id>/preview-link` with `{days}`: an address for a reviewer without an account, for whoever may read the document. */
const linkEndpoint = (collection: CollectionSlug): Endpoint => ({
  path: '/:id/preview-link',
  method: 'post',
  handler: async (req) => {
    if (!req.user) return refusal('请先登录。', 401)
    const id = String(req.routeParams?.id)
    if (!(await mayPreview(req, collection, id))) return refusal('找不到这篇稿件，或者您无权查看。', 404)
    const body: unknown = await req.json?.().catch(() => undefined)
    const days = (body as { days?: unknown } | null | undefined)?.days ?? linkDays.usual
    if (
      typeof days !== 'number' ||
      !Number.isInteger(days) ||
      days < linkDays.shortest ||
      days > linkDays.longest
    )
      return refusal(`链接的有效期请写 ${linkDays.shortest} 到 ${linkDays.longest} 天之间的整数。`, 422)
    const expires = Math.floor(Date.now() / 1000) + days * 86_400
    const { title } = (await req.payload.findByID({ collection, id, depth: 0, overrideAccess: true })) as {
      title?: string
    }
    await writeAudit(req, {
      action: 'previewLink',
      subject: { collection, id, ...(title ? { title } : {}) },
      detail: `有效期 ${days} 天`,
    })
    return Response.json({
      url: previewLink(req, collection, id, expires),
      expiresAt: new Date(expires * 1000).toISOString(),
    })
  },
})

/** Gives every collection with pages the live preview beside its form and links for outside reviewers. */
export const draftPreview: Plugin = (config: Config): Config => ({
  ...config,
  collections: (config.collections ?? []).map((collection) =>
    previewCollections.includes(collection.slug as CollectionSlug)
      ? {
          ...collection,
          endpoints: [...(collection.endpoints || []), linkEndpoint(collection.slug as CollectionSlug)],
        }
      : collection,
  ),
  admin: {
    ...config.admin,
    livePreview: {
      collections: previewCollections,
      breakpoints: [
        { name: 'phone', label: '手机 390', width: 390, height: 844 },
        { name: 'tablet', label: '平板 768', width: 768, height: 1024 },
        { name: 'desktop', label: '电脑 1440', width: 1440, height: 900 },
      ],
      url: async ({ collectionConfig, data, req }) => {
        const collection = collectionConfig?.slug as CollectionSlug | undefined
        // The data come from the form: what they name is read only after asking who asks.
        const id: unknown = data.id
        if (!collection || typeof id !== 'string' || !(await mayPreview(req, collection, id)))
          return undefined
        return previewLink(req, collection, id, editorExpiry(new Date()))
      },
    },
  },
})
