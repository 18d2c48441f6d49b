import iconv from 'iconv-lite'
import { UnreadableFile } from './source.ts'

export interface Decoded {
  text: string
  /** What it was written in, for the report. */
  encoding: string
  /** What a person has to look at, in Chinese. */
  doubt?: string
}

const strict = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const usual =
  /[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细這個國來們時為說對會發動學後經過進還關開當從業與實現體製機點應裡強黨員總書記，。、：“”]/g

/** How usual the characters of a decoding are: common Chinese counts for it, what no text holds against it. */
const plausibility = (text: string): number => {
  const sample = text.slice(0, 20_000)
  const common = sample.match(usual)?.length ?? 0
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
  const strange = sample.match(/[\ufffd\ue000-\uf8ff\u0000-\u0008\u0080-\u009f]/g)?.length ?? 0
  return (common - strange * 20) / Math.max(1, sample.length)
}

const declared = (bytes: Uint8Array): string | undefined =>
  /charset\s*=\s*["']?\s*([\w-]+)/i
    .exec(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'))?.[1]
    ?.toLowerCase()

const unknown = () => new UnreadableFile('无法判断文字编码，请用记事本另存为 UTF-8 后重试。')

/** Text with zero bytes: UTF-16 without a mark, or text into which some got by accident; undefined for what is no text. */
const withZeros = (bytes: Uint8Array): Decoded | undefined => {
  const zeros = bytes.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0)
  const wide = ['utf-16le', 'utf-16be']
    .map((encoding) => ({ encoding, text: iconv.decode(Buffer.from(bytes), encoding) }))
    .map((one) => ({ ...one, score: plausibility(one.text) }))
    .sort((a, b) => b.score - a.score)[0]
  if (wide && bytes.length % 2 === 0 && wide.score >= 0.3)
    return {
      text: wide.text,
      encoding: wide.encoding.toUpperCase(),
      doubt: `没有编码标记，按 ${wide.encoding.toUpperCase()} 读取，请核对文字`,
    }
  if (zeros > Math.max(4, bytes.length * 0.01)) return undefined
  const rest = decode(bytes.filter((byte) => byte !== 0))
  return { ...rest, doubt: `文件里有 ${zeros} 个空字符，已去掉，请核对前后文字` }
}

/**
 * Text whose lines are written in UTF-8 and in GB18030, as files are that two programs wrote to; undefined when one encoding
 * reads all of them.
 */
const mixed = (bytes: Uint8Array): Decoded | undefined => {
  const lines: { text: string; wide: boolean }[] = []
  let start = 0
  for (let at = 0; at <= bytes.length; at += 1) {
    if (at < bytes.length && bytes[at] !== 10) continue
    const line = bytes.subarray(start, at)
    start = at + 1
    const asUtf8 = strict('utf-8', line)
    const other = iconv.decode(Buffer.from(line), 'gb18030')
    const isUtf8 = asUtf8 !== undefined && (asUtf8 === other || plausibility(asUtf8) > plausibility(other))
    lines.push({ text: isUtf8 ? asUtf8 : other, wide: isUtf8 && asUtf8 !== other })
  }
  const wide = lines.filter((line) => line.wide).length
  const text = lines.map((line) => line.text).join('\n')
  if (wide === 0 || plausibility(text) < 0.3 || text.includes('\ufffd')) return undefined
  return { text, encoding: 'GB18030 和 UTF-8', doubt: '文件里混用了两种编码，已逐行读取，请核对有没有乱码' }
}

/**
 * The text of a file in UTF-8, UTF-16, GB18030 (GB 2312, GBK) or Big5, and which of them it is. What an HTML page declares is
 * believed only when the bytes agree. Throws UnreadableFile when nothing reads like text.
 */
export const decode = (bytes: Uint8Array): Decoded => {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf)
    return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'UTF-8' }
  if (a === 0xff && b === 0xfe)
    return { text: iconv.decode(Buffer.from(bytes), 'utf-16le'), encoding: 'UTF-16LE' }
  if (a === 0xfe && b === 0xff)
    return { text: iconv.decode(Buffer.from(bytes), 'utf-16be'), encoding: 'UTF-16BE' }
  if (bytes.subarray(0, 65_536).includes(0)) {
    const found = withZeros(bytes)
    if (found) return found
    throw new UnreadableFile(
      '不是文本文件(含有二进制内容)，请确认文件没有损坏或改错扩展名；如果是文字，请用记事本另存为 UTF-8。',
    )
  }
  const asUtf8 = strict('utf-8', bytes)
  if (asUtf8 !== undefined) {
    // Lines of UTF-16 without zero bytes are valid UTF-8 only by chance.
    return { text: asUtf8, encoding: 'UTF-8' }
  }
  return otherwise(bytes)
}

const otherwise = (bytes: Uint8Array): Decoded => {
  const buffer = Buffer.from(bytes)
  const says = declared(bytes)
  const candidates = ['gb18030', 'big5', 'utf-16le', 'utf-16be'].map((encoding) => {
    const text = iconv.decode(buffer, encoding)
    const agrees =
      says !== undefined && (says === encoding || (encoding === 'gb18030' && says.startsWith('gb')))
    return { encoding, text, score: plausibility(text) + (agrees ? 0.05 : 0) }
  })
  const best = candidates.sort((one, other) => other.score - one.score)[0]
  const replaced = new TextDecoder('utf-8').decode(bytes)
  // A UTF-8 file with a few damaged bytes reads better as UTF-8 than as anything else.
  const both = mixed(bytes)
  if (both && plausibility(both.text) > Math.max(best?.score ?? 0, plausibility(replaced)) + 0.005)
    return both
  if (plausibility(replaced) > (best?.score ?? 0))
    return {
      text: replaced,
      encoding: 'UTF-8',
      doubt: '文件里有损坏的字节，已用 � 代替后删去，请对照原文核对',
    }
  if (!best || best.score < 0.05) throw unknown()
  if (best.encoding.startsWith('utf-16'))
    return {
      text: best.text,
      encoding: best.encoding.toUpperCase(),
      doubt: `没有编码标记，按 ${best.encoding.toUpperCase()} 读取，请核对文字`,
    }
  return { text: best.text, encoding: best.encoding === 'big5' ? 'Big5' : 'GB18030' }
}
