import { APIError, type CollectionBeforeOperationHook } from 'payload'
import sharp from 'sharp'
import { rememberSource } from '../../documents/content-hash.ts'

const formats = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
} as const
type PictureType = keyof typeof formats

/** The types of picture that may be uploaded; SVG may carry scripts and is not among them. */
export const pictureTypes = Object.keys(formats) as PictureType[]

/** Pixels of the largest picture that is accepted: enough for a 100-megapixel camera, too few for a decompression bomb. */
const mostPixels = 120_000_000

const refuse = (message: string) => new APIError(message, 400, undefined, true)

/**
 * The same picture turned upright and without its metadata (EXIF, place, camera, comments).
 * Throws an APIError in Chinese when the bytes are not a picture of a listed type.
 */
export async function withoutMetadata(
  bytes: Uint8Array,
): Promise<{ bytes: Buffer; type: PictureType; width: number; height: number }> {
  let found: string | undefined
  try {
    const metadata = await sharp(bytes, { limitInputPixels: mostPixels }).metadata()
    // AVIF is one compression of the HEIF container; the others, such as HEIC, browsers cannot show.
    found = metadata.format === 'heif' && metadata.compression === 'av1' ? 'avif' : metadata.format
  } catch {
    throw refuse('读不出这张图片：文件可能已损坏，或者不是图片。请另存为 JPEG 或 PNG 再上传。')
  }
  const type = pictureTypes.find((candidate) => formats[candidate] === found)
  if (!type && found === 'heif')
    throw refuse(
      '不能上传 HEIC 照片（苹果手机的格式，多数浏览器显示不了）：请在手机的“设置 › 相机 › 格式”里选“兼容性最佳”再拍，或者把这张照片导出为 JPEG 再上传。',
    )
  if (!type)
    throw refuse(
      `不能上传 ${found?.toUpperCase() ?? '这种'} 格式的图片：请另存为 JPEG、PNG、WebP 或 AVIF 再上传。`,
    )
  try {
    const upright = sharp(bytes, { limitInputPixels: mostPixels }).rotate()
    // Near-lossless: what readers get is compressed once more, from this.
    const encoded =
      type === 'image/jpeg'
        ? upright.jpeg({ quality: 92, mozjpeg: false })
        : type === 'image/png'
          ? upright.png({ compressionLevel: 9 })
          : type === 'image/webp'
            ? upright.webp({ quality: 92 })
            : upright.avif({ quality: 80 })
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
    return { bytes: data, type, width: info.width, height: info.height }
  } catch {
    throw refuse('这张图片只有一部分能读出来：文件可能没有传完整，请重新上传，或另存为 JPEG 再上传。')
  }
}

/** Replaces an uploaded picture by the clean one before anything of it is stored. */
export const cleanPicture: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if ((operation !== 'create' && operation !== 'update') || !req.file) return args
  const source = req.file.data
  const clean = await withoutMetadata(source)
  rememberSource(req, source)
  const extension = formats[clean.type] === 'jpeg' ? 'jpg' : formats[clean.type]
  req.file = {
    ...req.file,
    name: `${req.file.name.replace(/\.[^.]*$/, '') || 'picture'}.${extension}`,
    data: clean.bytes,
    size: clean.bytes.length,
    mimetype: clean.type,
  }
  return args
}
