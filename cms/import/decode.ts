import iconv from 'iconv-lite'
import jschardet from 'jschardet'
import { UnreadableFile } from './source.ts'

const utf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** How usual the characters of a decoding are: common Chinese counts for it, what no text holds against it. */
const plausibility = (text: string): number => {
  const sample = text.slice(0, 20_000)
  const common =
    sample.match(
      /[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红細這個國來們時為說對會發動學後經過進還關開當從業與實現體製機點應裡強黨員總書記]/g,
    )?.length ?? 0
  const strange = sample.match(/[\ufffd\ue000-\uf8ff\u0080-\u009f]/g)?.length ?? 0
  return (common - strange * 20) / Math.max(1, sample.length)
}

const declared = (bytes: Uint8Array): string | undefined =>
  /charset\s*=\s*["']?\s*([\w-]+)/i
    .exec(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'))?.[1]
    ?.toLowerCase()

/**
 * The text of a file in UTF-8, UTF-16 with a byte order mark, GB18030 (GB 2312, GBK) or Big5, and which of them it is.
 * What an HTML page declares is believed only when the bytes agree.
 */
export const decode = (bytes: Uint8Array): { text: string; encoding: string } => {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf)
    return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'UTF-8' }
  if (a === 0xff && b === 0xfe)
    return { text: iconv.decode(Buffer.from(bytes), 'utf-16le'), encoding: 'UTF-16LE' }
  if (a === 0xfe && b === 0xff)
    return { text: iconv.decode(Buffer.from(bytes), 'utf-16be'), encoding: 'UTF-16BE' }
  if (bytes.subarray(0, 65_536).includes(0))
    throw new UnreadableFile('不是文本文件(含有二进制内容)，请确认文件没有损坏或改错扩展名。')
  const asUtf8 = utf8(bytes)
  if (asUtf8 !== undefined) return { text: asUtf8, encoding: 'UTF-8' }

  const buffer = Buffer.from(bytes)
  const candidates = ['gb18030', 'big5'].map((encoding) => {
    const text = iconv.decode(buffer, encoding)
    let score = plausibility(text)
    const says = declared(bytes)
    if (says && (says === encoding || (encoding === 'gb18030' && /^gb/.test(says)))) score += 0.05
    return { encoding, text, score }
  })
  const guessed = jschardet.detect(buffer.subarray(0, 100_000)).encoding?.toLowerCase()
  for (const candidate of candidates)
    if (guessed === candidate.encoding || (candidate.encoding === 'gb18030' && guessed?.startsWith('gb')))
      candidate.score += 0.03
  const best = candidates.sort((one, other) => other.score - one.score)[0]
  const replaced = new TextDecoder('utf-8').decode(bytes)
  // A UTF-8 file with a few damaged bytes reads better as UTF-8 than as anything else.
  if (plausibility(replaced) > (best?.score ?? 0)) return { text: replaced, encoding: 'UTF-8(有损坏的字节)' }
  if (!best || best.score < 0.05)
    throw new UnreadableFile('无法判断文字编码，请用记事本另存为 UTF-8 后重试。')
  return { text: best.text, encoding: best.encoding === 'big5' ? 'Big5' : 'GB18030' }
}
