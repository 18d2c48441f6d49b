import type { DraftRecord } from '@lectern/cms'
import { beijingMinute } from '@lectern/content-models/beijing-time'
import { escapeHtml } from '@lectern/content-models/body'
import { fileAddress, pictureVariants } from '@lectern/content-models/published'
import { load } from 'cheerio'
import { mediaOf } from '../publisher/pictures.ts'

/** Public addresses of every picture variant and file that a draft itself names. */
export function mediaAddresses(draft: DraftRecord): Set<string> {
  const { pictures, files } = mediaOf([draft.record])
  return new Set([
    ...pictures.flatMap(({ picture, shapes }) =>
      [...shapes].flatMap((shape) => pictureVariants(picture, shape).map(({ address }) => address)),
    ),
    ...files.map(fileAddress),
  ])
}

/**
 * Makes a preview of a page of the site: a bar on top, pictures and files of the draft under `base` (with its slash),
 * all other addresses on the public site, and nothing that would lead a search engine anywhere.
 */
export function previewPage(
  html: string,
  draft: DraftRecord,
  at: { base: string; siteUrl: string; cmsUrl: string; version: string; expires: Date },
): string {
  const page = load(html)
  const own = mediaAddresses(draft)
  const moved = (address: string): string => {
    if (!address.startsWith('/') || address.startsWith('//') || /^\/(?:_astro\/|icon\.svg$)/.test(address))
      return address
    return own.has(address) ? at.base + address.slice(1) : at.siteUrl + address
  }
  page(
    'link[rel=canonical], link[rel=alternate], meta[name=robots], script[type="application/ld+json"]',
  ).remove()
  page('head').append(
    '<meta name="robots" content="noindex, nofollow, noarchive"><link rel="stylesheet" href="/preview/preview.css"><script src="/preview/reload.js" defer></script>',
  )
  for (const name of ['src', 'poster'])
    page(`[${name}]`).each((_, element) => {
      const node = page(element)
      const address = node.attr(name)
      if (address && !address.startsWith('/preview/')) node.attr(name, moved(address))
    })
  page('[srcset]').each((_, element) => {
    const node = page(element)
    node.attr(
      'srcset',
      (node.attr('srcset') ?? '')
        .split(',')
        .map((candidate) => candidate.trim().replace(/^\S+/, moved))
        .join(', '),
    )
  })
  page('a[href], form[action]').each((_, element) => {
    const node = page(element)
    const name = node.is('form') ? 'action' : 'href'
    const address = node.attr(name) ?? ''
    if (address.startsWith('#')) return
    // The admin's frame lets no window out, and the site shows itself in no frame: there, links say where they lead and
    // stay shut (see client/reload.js); whoever opened the preview by its address follows them.
    node.attr(name, moved(address)).attr('target', '_blank').attr('rel', 'noopener noreferrer')
  })
  const remarks =
    draft.remarks.length > 0
      ? `<details><summary>还有 ${draft.remarks.length} 处要补</summary><ul>${draft.remarks.map((remark) => `<li>${escapeHtml(remark)}</li>`).join('')}</ul></details>`
      : ''
  page('body').prepend(
    `<aside class="lectern-preview" aria-label="预览" data-version="${escapeHtml(at.version)}" data-cms="${escapeHtml(at.cmsUrl)}"><p><strong>预览：第 ${draft.revision} 稿，${draft.published ? '已发布' : '未发布'}</strong> <span>链接有效到 ${beijingMinute(at.expires)}（北京时间），请勿转发</span></p>${remarks}</aside>`,
  )
  return page.html()
}

/** A page of the preview itself that says why there is nothing to see. */
export const messagePage = (title: string, text: string): string =>
  `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex, nofollow, noarchive"><title>${escapeHtml(title)}</title><link rel="stylesheet" href="/preview/preview.css"></head><body class="lectern-message"><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p></main></body></html>`
