const digits = '零一二三四五六七八九'

/** 一 to 九千九百九十九, as Chinese counts. */
const chinese = (value: number, figures = digits, units = ['', '十', '百', '千']): string => {
  if (value <= 0 || value > 9999) return String(value)
  let text = ''
  let gap = false
  const places = [...String(value)]
  places.forEach((place, at) => {
    const unit = units[places.length - 1 - at] ?? ''
    if (place === '0') gap = text !== ''
    else {
      text += `${gap ? (figures[0] ?? '') : ''}${figures[Number(place)] ?? ''}${unit}`
      gap = false
    }
  })
  return text
}

const counting = (value: number): string => chinese(value).replace(/^一十/, '十')

const roman = (value: number): string => {
  let left = value
  let text = ''
  for (const [sign, worth] of [
    ['M', 1000],
    ['CM', 900],
    ['D', 500],
    ['CD', 400],
    ['C', 100],
    ['XC', 90],
    ['L', 50],
    ['XL', 40],
    ['X', 10],
    ['IX', 9],
    ['V', 5],
    ['IV', 4],
    ['I', 1],
  ] as const)
    while (left >= worth) {
      text += sign
      left -= worth
    }
  return text
}

/** a … z, aa … zz, as Word goes on after z. */
const letters = (value: number): string =>
  value <= 0 ? '' : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)

const from =
  (characters: string) =>
  (value: number): string =>
    [...characters][value - 1] ?? String(value)

const fullWidth = (value: number): string =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

const formats: Record<string, (value: number) => string> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalHalfWidth: String,
  chineseCounting: counting,
  chineseCountingThousand: counting,
  japaneseCounting: counting,
  koreanCounting: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  ideographDigital: (value) =>
    [...String(value)].map((digit) => '〇一二三四五六七八九'[Number(digit)] ?? '').join(''),
  japaneseDigitalTenThousand: (value) =>
    [...String(value)].map((digit) => '〇一二三四五六七八九'[Number(digit)] ?? '').join(''),
  taiwaneseDigital: (value) =>
    [...String(value)].map((digit) => '○一二三四五六七八九'[Number(digit)] ?? '').join(''),
  chineseLegalSimplified: (value) => chinese(value, '零壹贰叁肆伍陆柒捌玖', ['', '拾', '佰', '仟']),
  ideographLegalTraditional: (value) => chinese(value, '零壹貳參肆伍陸柒捌玖', ['', '拾', '佰', '仟']),
  japaneseLegal: (value) => chinese(value, '零壱弐参四伍六七八九', ['', '拾', '百', '千']),
  ideographTraditional: from('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: from('子丑寅卯辰巳午未申酉戌亥'),
  ideographEnclosedCircle: from('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'),
  decimalEnclosedCircle: from('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
  decimalEnclosedCircleChinese: from('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
  decimalEnclosedParen: from('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'),
  decimalEnclosedFullstop: from('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'),
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperRoman: roman,
  none: () => '',
}

/** A number in one of Word's formats (ECMA-376, 17.18.59); those that are not known count in Arabic figures. */
export const formatNumber = (value: number, format: string): string => (formats[format] ?? String)(value)
