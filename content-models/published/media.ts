import { z } from 'zod'

/** The first 16 hexadecimal digits of the SHA-256 of a file's bytes: names what is in the file, so that its address may be cached for ever. */
export const contentHash = z.string().regex(/^[0-9a-f]{16}$/)

/** A picture as readers see it: which bytes, how large in pixels, what it shows (`alt`), under it (`caption`, `credit`), and the point to keep when it is cropped (0 to 1 from the top left). */
export const picture = z.object({
  id: z.string().min(1),
  hash: contentHash,
  width: z.int().positive(),
  height: z.int().positive(),
  alt: z.string().trim().min(1),
  caption: z.string().optional(),
  credit: z.string().optional(),
  focal: z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }),
})
export type Picture = z.infer<typeof picture>

/** A file to download or to play: `bytes` is its size, `mime` its type. */
export const publishedFile = z.object({
  id: z.string().min(1),
  hash: contentHash,
  /** The name offered to the reader, with its extension. */
  name: z.string().regex(/^[^/\\\0]+$/),
  title: z.string().optional(),
  mime: z.string().min(1),
  bytes: z.int().nonnegative(),
  /** What is said in a recording, in words; for those who cannot hear it. */
  transcript: z.string().optional(),
})
export type PublishedFile = z.infer<typeof publishedFile>

/** The shapes a picture is cut to: `natural` keeps its own, `cover` is 1200:630 (also what link previews show), `portrait` is 4:5. */
export const pictureShapes = { natural: undefined, cover: 1200 / 630, portrait: 4 / 5 } as const
export type PictureShape = keyof typeof pictureShapes

/** One file to make from a picture: its public address and its size in pixels. */
export interface PictureVariant {
  address: string
  width: number
  height: number
  format: 'avif' | 'webp' | 'jpeg'
}

const shapeWidths: Record<PictureShape, number[]> = {
  natural: [480, 800, 1280],
  cover: [480, 800, 1200],
  portrait: [320, 640],
}

/**
 * The size in pixels of the part of a picture that a shape keeps: the largest rectangle of that ratio.
 */
export function shapeSize(source: { width: number; height: number }, shape: PictureShape) {
  const ratio = pictureShapes[shape]
  if (ratio === undefined) return { width: source.width, height: source.height }
  return source.width / source.height > ratio
    ? { width: Math.max(1, Math.round(source.height * ratio)), height: source.height }
    : { width: source.width, height: Math.max(1, Math.round(source.width / ratio)) }
}

/**
 * The files that exist for a picture in one shape, widest last; never wider than the original.
 * The page writes these addresses and the picture step writes these files: both ask here.
 * AVIF and WebP in each width, and one JPEG, the widest, for old readers and link previews.
 */
export function pictureVariants(source: Picture, shape: PictureShape): PictureVariant[] {
  const cut = shapeSize(source, shape)
  const widths = shapeWidths[shape].filter((width) => width < cut.width)
  const largest = shapeWidths[shape].at(-1) ?? cut.width
  widths.push(Math.min(cut.width, largest))
  // The focal point is part of the name, since it changes the bytes of a crop.
  const focal =
    shape === 'natural' ? '' : `-${Math.round(source.focal.x * 100)}-${Math.round(source.focal.y * 100)}`
  const variant = (width: number, format: PictureVariant['format']): PictureVariant => ({
    address: `/pictures/${source.hash}/${shape}${focal}-${width}.${format === 'jpeg' ? 'jpg' : format}`,
    width,
    height: Math.max(1, Math.round((width * cut.height) / cut.width)),
    format,
  })
  const unique = [...new Set(widths)]
  return [
    ...unique.map((width) => variant(width, 'avif')),
    ...unique.map((width) => variant(width, 'webp')),
    variant(unique.at(-1) ?? cut.width, 'jpeg'),
  ]
}

/** The public address of a file: its hash keeps it unique, its name keeps it readable. */
export const fileAddress = (file: Pick<PublishedFile, 'hash' | 'name'>): string =>
  `/files/${file.hash}/${encodeURIComponent(file.name)}`
