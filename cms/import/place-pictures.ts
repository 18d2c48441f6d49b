import type { Block } from '@lectern/content-models/body'
import type { Finding } from '@lectern/content-models/text'
import sharp from 'sharp'
import { plainParagraph } from './block-lines.ts'
import { missingAlt, pictureIndex, type ReadPicture } from './source.ts'

/** Puts a picture into the media library and tells its id. */
export type AddPicture = (picture: {
  name: string
  bytes: Uint8Array
  alt: string
  caption?: string
}) => Promise<string>

/** The picture at a place of the reading; undefined where there is none. Throws when it is no longer there. */
export type PictureAt = (place: number) => Promise<ReadPicture | undefined> | ReadPicture | undefined

const added = async (picture: ReadPicture, caption: string | undefined, add: AddPicture): Promise<string> => {
  // GIF is the one usual format that the media library does not take.
  const gif = /\.gif$/i.test(picture.name)
  return add({
    name: gif ? picture.name.replace(/gif$/i, 'png') : picture.name,
    bytes: gif ? new Uint8Array(await sharp(picture.bytes).png().toBuffer()) : picture.bytes,
    alt: picture.alt || missingAlt,
    ...(caption ? { caption } : {}),
  })
}

/** The body with its pictures in the media library; one that is refused is flagged, and its caption stays. */
export const placePictures = async (
  { blocks, flagged }: { blocks: readonly Block[]; flagged: Finding[] },
  pictureAt: PictureAt,
  add: AddPicture,
  reasonOf: (error: unknown) => string = (error) => (error instanceof Error ? error.message : String(error)),
): Promise<Block[]> => {
  const body: Block[] = []
  for (const block of blocks) {
    if (block.type !== 'picture') {
      body.push(block)
      continue
    }
    let name = '图片'
    try {
      const picture = await pictureAt(pictureIndex(block.id))
      if (!picture) {
        body.push(block)
        continue
      }
      name = picture.name
      body.push({ ...block, id: await added(picture, block.caption, add) })
    } catch (error) {
      flagged.push({ what: `图片没有导入：${reasonOf(error)}`, text: name })
      if (block.caption) body.push(plainParagraph(block.caption))
    }
  }
  return body
}
