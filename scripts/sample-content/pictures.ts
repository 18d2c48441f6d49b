import sharp from 'sharp'
import { emblems } from './drawing/emblems.ts'
import { interiors } from './drawing/interiors.ts'
import { landscapes, type Scene } from './drawing/landscapes.ts'
import { portraits } from './drawing/portraits.ts'

const wide = { ...landscapes, ...interiors, ...emblems }

/** The keys of all pictures of the sample content. */
export const pictureKeys: readonly string[] = [...Object.keys(wide), ...Object.keys(portraits)]

const sceneOf = (key: string): { scene: Scene; width: number; height: number } => {
  const cover = wide[key]
  if (cover) return { scene: cover, width: 800, height: 420 }
  const portrait = portraits[key]
  if (portrait) return { scene: portrait, width: 640, height: 800 }
  throw new Error(`示例内容里没有名为 ${key} 的图片。`)
}

/** The drawing as SVG: 800 by 420 for a cover, 640 by 800 for a portrait. */
export function drawPicture(key: string): string {
  const { scene, width, height } = sceneOf(key)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${scene.pieces.join('')}</svg>`
}

/** What a picture shows, in words. */
export const altOf = (key: string): string => sceneOf(key).scene.alt

/** The drawing as a PNG, twice as large as drawn, with its name and alternative text: what the CMS takes. */
export async function renderPicture(key: string): Promise<{ name: string; bytes: Uint8Array; alt: string }> {
  const bytes = await sharp(Buffer.from(drawPicture(key)), { density: 144 })
    .png({ palette: true, effort: 1 })
    .toBuffer()
  return { name: `${key}.png`, bytes, alt: altOf(key) }
}
