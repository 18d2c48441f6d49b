import { type Picture, type PictureShape, type PictureVariant, pictureVariants } from '../published/index.ts'
import { escapeHtml } from './escape-html.ts'

export interface PictureOptions {
  /** How wide the picture is shown, as in the `sizes` attribute: `(min-width: 60rem) 42rem, 100vw`. */
  sizes: string
  /** `eager` for what is seen first; `lazy` unless told. */
  loading?: 'lazy' | 'eager'
  className?: string
}

/** A `<picture>` that offers the variants of a picture in one shape, with its size reserved on the page. */
export function pictureMarkup(picture: Picture, shape: PictureShape, options: PictureOptions): string {
  const variants = pictureVariants(picture, shape)
  const fallback = variants.findLast((variant) => variant.format === 'jpeg')
  const { sizes, loading = 'lazy', className } = options
  const img = attributes({
    src: fallback?.address ?? '',
    width: fallback?.width ?? picture.width,
    height: fallback?.height ?? picture.height,
    alt: picture.alt,
    loading,
    decoding: 'async',
    ...(loading === 'eager' ? { fetchpriority: 'high' } : {}),
  })
  const open = className ? `<picture${attributes({ class: className })}>` : '<picture>'
  return `${open}${source(variants, 'avif', sizes)}${source(variants, 'webp', sizes)}<img${img}></picture>`
}

const source = (variants: PictureVariant[], format: 'avif' | 'webp', sizes: string): string => {
  const srcset = variants
    .filter((variant) => variant.format === format)
    .map((variant) => `${variant.address} ${variant.width}w`)
    .join(', ')
  return `<source${attributes({ type: `image/${format}`, srcset, sizes })}>`
}

const attributes = (values: Record<string, string | number>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
    .join('')
