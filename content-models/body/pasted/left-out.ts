import { elementsIn, type PastedElement } from './pasted-node.ts'
import { classesOf, type Style } from './styles.ts'

/** How much of a paste did not come along that its author would miss. */
export interface LeftOut {
  pictures: number
  /** Audio, video and embedded pages. */
  media: number
  /** Deleted passages that Word's change tracking still shows. */
  deletions: number
  /** Word's marginal comments. */
  comments: number
}

const pictureTags = new Set(['img', 'svg', 'canvas', 'picture'])
const mediaTags = new Set(
  'audio video iframe embed object mpvoice mpvideosnap mp-common-mpaudio mp-common-videosnap qqmusic'.split(
    ' ',
  ),
)
const unseenTags = new Set(
  'head title meta link style script noscript template xml base map button select textarea input'.split(' '),
)

/** Whether an element stays out of the paste with all that is in it; counts what its author would miss. */
export function leaveOut(element: PastedElement, style: Style, leftOut: LeftOut): boolean {
  const { tag, attributes } = element
  if (pictureTags.has(tag)) {
    if (!isSpeck(element, style)) leftOut.pictures += 1
    return true
  }
  if (mediaTags.has(tag)) {
    leftOut.media += 1
    return true
  }
  if (tag === 'del' && ('datetime' in attributes || 'cite' in attributes)) {
    leftOut.deletions += 1
    return true
  }
  if (style['mso-element'] === 'comment-list' || style['mso-special-character'] === 'comment') return true
  if (classesOf(element).includes('msocomanchor')) {
    leftOut.comments += 1
    return true
  }
  // WeChat's cards; `mp-style-type` is none, and where it is not closed it holds the text after it.
  return unseenTags.has(tag) || (tag.startsWith('mp-') && tag !== 'mp-style-type')
}

/** Pictures that only count readers, and places that never received a picture. */
function isSpeck(element: PastedElement, style: Style): boolean {
  if (element.tag === 'picture')
    return ![...elementsIn(element.children)].some((one) => one.tag === 'img' && !isSpeck(one, {}))
  const { attributes } = element
  if (element.tag === 'img' && !(attributes.src || attributes['data-src'])) return true
  const sizes = [attributes.width, attributes.height, style.width, style.height]
  return sizes.some((size) => /^\s*[0-3](?:\.\d+)?\s*(?:px|pt)?\s*$/i.test(size ?? ''))
}

/** What the author is told of what did not come along, and what to do; undefined when nothing is missing. */
export function leftOutMessage({ pictures, media, deletions, comments }: LeftOut): string | undefined {
  const parts = [
    ...(pictures > 0 ? [`${pictures} 张图片`] : []),
    ...(media > 0 ? [`${media} 处音视频或嵌入内容`] : []),
  ]
  const sentences = [
    ...(parts.length > 0 ? [`${parts.join('、')}没有随文字粘贴，请另行上传后插入正文。`] : []),
    ...(deletions > 0 ? [`${deletions} 处修订中已删除的文字没有粘贴。`] : []),
    ...(comments > 0 ? [`${comments} 条 Word 批注没有粘贴。`] : []),
  ]
  return sentences.length > 0 ? sentences.join('') : undefined
}
