import type { Scene } from './landscapes.ts'
import * as s from './shapes.ts'

/** Portraits are 640 wide and 800 high: a plain bust without a face, and a sign of the person's work. */
interface Sitter {
  alt: string
  ground: string
  behind: string
  coat: string
  collar?: string
  hair: 'short' | 'long' | 'cap' | 'bun' | 'grey'
  sign: string
}

const head = ({ hair }: Sitter) => {
  const dark = hair === 'grey' ? '#8d8a7e' : s.ink
  return [
    hair === 'long'
      ? s.shape('M220 330q-10 -170 100 -170t100 170v90q-20 20 -40 10V330H260v100q-24 10 -40 -10z', dark)
      : '',
    s.shape('M276 400h88v80q-44 34 -88 0z', '#b99f73'),
    s.shape('M236 300q0 -112 84 -112t84 112q0 60 -36 98q-48 40 -96 0q-36 -38 -36 -98z', s.clay),
    s.shape('M320 188q84 0 84 112q0 60 -36 98q-22 20 -48 20z', '#bfa87b', 0.6),
    hair === 'cap'
      ? s.shape('M222 274q-4 -112 98 -112t98 112q-98 -34 -196 0z', s.pine) +
        s.shape('M222 274q98 -40 196 0l22 16q-110 -30 -226 -4z', s.deep)
      : s.shape(
          'M230 300q-16 -132 90 -132t92 132q-14 -10 -18 -54q-50 4 -92 -16q-34 20 -50 22q-8 34 -22 48z',
          dark,
        ),
    hair === 'bun' ? s.disc(320, 158, 34, dark) : '',
  ].join('')
}

const draw = (sitter: Sitter): Scene => ({
  alt: sitter.alt,
  pieces: [
    s.rect(0, 0, 640, 800, sitter.ground),
    sitter.behind,
    s.shape(
      'M60 800Q66 560 190 506Q250 484 276 466Q320 510 364 466Q390 484 450 506Q574 560 580 800z',
      sitter.coat,
    ),
    s.shape('M276 466L320 560L364 466L392 484L330 640H310L248 484z', sitter.collar ?? s.light),
    head(sitter),
    sitter.sign,
  ],
})

const hillsBehind = (far: string, near: string) =>
  s.peaks(
    [
      [0, 430],
      [120, 300],
      [250, 420],
      [420, 280],
      [640, 430],
    ],
    far,
    800,
  ) +
  s.slope(
    [
      [0, 540],
      [220, 470],
      [440, 550],
      [640, 480],
    ],
    near,
    800,
  )

export const portraits: Record<string, Scene> = {
  'portrait-patrol': {
    alt: '护林队三人的剪影，站在山脊上',
    pieces: [
      s.rect(0, 0, 640, 800, s.ivory),
      s.sun(470, 190, 60),
      hillsBehind(s.sage, s.moss),
      s.pineTree(90, 640, 260, s.pine),
      s.pineTree(570, 650, 300, s.pine),
      s.slope(
        [
          [0, 640],
          [320, 600],
          [640, 650],
        ],
        s.deep,
        800,
      ),
      ...[
        [210, 690, 330, s.ink],
        [330, 660, 350, s.earth],
        [450, 700, 320, s.night],
      ].map(
        ([x, y, h, c]) =>
          s.person(Number(x), Number(y), Number(h), String(c)) +
          s.rect(Number(x) - 66, Number(y) - 220, 34, 90, s.moss, 10),
      ),
      s.line('M262 520L290 700', s.clay, 8),
    ],
  },
  'portrait-engineer': draw({
    alt: '桥梁工程师画像：短发，身后是拱桥',
    ground: '#dcdccb',
    behind:
      s.line('M-20 520Q320 180 660 520', s.sage, 26) +
      s.line('M-20 330H660', s.sage, 18) +
      s.repeat(8, (i) =>
        s.line(`M${40 + i * 80} 330V${[440, 380, 350, 336, 336, 350, 380, 440][i]}`, s.sage, 9),
      ),
    coat: s.deep,
    hair: 'long',
    sign: s.at(500, 690, 1, -20, s.rect(-80, -14, 150, 28, s.light, 14), s.rect(-80, -14, 20, 28, s.red, 8)),
  }),
  'portrait-teacher': draw({
    alt: '乡村教师画像：短发，身后是黑板和远山',
    ground: s.sand,
    behind:
      s.rect(60, 90, 520, 330, s.earth) +
      s.rect(76, 106, 488, 298, s.pine) +
      s.line('M110 160h90M110 200h70M470 160h60M470 200h46M470 240h60', s.sage, 7),
    coat: s.moss,
    hair: 'short',
    sign: s.at(
      470,
      700,
      1,
      -8,
      s.rect(-70, -90, 140, 180, s.red, 4),
      s.rect(-56, -90, 6, 180, s.light),
      s.rect(-30, -50, 80, 34, s.light),
    ),
  }),
  'portrait-grid': {
    alt: '网格组五人的剪影，身后是居民楼',
    pieces: [
      s.rect(0, 0, 640, 800, '#e6e1cf'),
      ...[20, 240, 450].map(
        (x, i) =>
          s.rect(x, 160 + (i % 2) * 70, 170, 640, i % 2 ? s.sage : s.mist) +
          s.repeat(12, (k) =>
            s.rect(
              x + 24 + (k % 3) * 46,
              200 + (i % 2) * 70 + Math.floor(k / 3) * 80,
              28,
              40,
              k === 4 && i === 1 ? s.red : s.light,
            ),
          ),
      ),
      s.rect(0, 690, 640, 110, s.moss),
      ...[
        [120, 690, 300, s.pine],
        [230, 670, 330, s.deep],
        [330, 700, 310, s.earth],
        [430, 672, 336, s.ink],
        [530, 694, 300, s.pine],
      ].map(([x, y, h, c]) => s.person(Number(x), Number(y) + 50, Number(h), String(c))),
    ],
  },
  'portrait-fitter': draw({
    alt: '钳工画像：戴工作帽，身后是车间的窗',
    ground: '#cbcab7',
    behind:
      s.rect(70, 80, 500, 320, s.light) +
      s.line('M70 80H570V400H70zM236 80V400M404 80V400M70 240H570', s.moss, 14),
    coat: s.earth,
    collar: s.sand,
    hair: 'cap',
    sign: s.at(
      500,
      690,
      1,
      -8,
      s.disc(0, 0, 62, s.light),
      s.disc(0, 0, 62, s.sage, 0.5),
      s.repeat(8, (i) => s.at(0, 0, 1, i * 45, s.rect(-10, -76, 20, 24, s.sage))),
      s.disc(0, 0, 50, s.light),
      s.disc(0, 0, 18, s.red),
    ),
  }),
  'portrait-gauge': draw({
    alt: '看尺人画像：灰发，身后是河与水尺',
    ground: s.ivory,
    behind:
      hillsBehind(s.mist, s.sage) +
      s.rect(0, 470, 640, 330, s.moss) +
      s.ripples(20, 490, 560, 12, s.mist) +
      s.rect(520, 230, 54, 400, s.light) +
      s.repeat(12, (i) => s.rect(520, 244 + i * 32, i % 2 ? 24 : 40, 10, i === 4 ? s.red : s.ink)),
    coat: s.pine,
    collar: s.ivory,
    hair: 'grey',
    sign: '',
  }),
  'portrait-conservator': draw({
    alt: '档案修复师画像：挽发，身后是一排卷架',
    ground: '#d6d2bf',
    behind: s.repeat(
      4,
      (r) =>
        s.rect(40, 70 + r * 120, 560, 96, s.earth) +
        s.repeat(13, (i) =>
          s.rect(
            52 + i * 42,
            82 + r * 120 + ((i * 7) % 12),
            34,
            84 - ((i * 7) % 12),
            [s.sand, s.clay, s.ivory, s.sage][(i + r) % 4] ?? s.sand,
          ),
        ),
    ),
    coat: s.light,
    collar: s.pine,
    hair: 'bun',
    sign: s.at(
      500,
      700,
      1,
      -35,
      s.rect(-80, -9, 130, 18, s.earth, 8),
      s.rect(46, -22, 22, 44, s.red),
      s.shape('M68 -22H116Q128 0 116 22H68z', s.ivory),
    ),
  }),
  'portrait-doctor': draw({
    alt: '乡村医生画像：长发，身后是夜色里的山村',
    ground: s.deep,
    behind:
      s.disc(500, 150, 46, s.ivory) +
      s.peaks(
        [
          [0, 420],
          [140, 290],
          [300, 420],
          [470, 270],
          [640, 410],
        ],
        s.pine,
        800,
      ) +
      s.house(40, 560, 150, 90, { wall: s.moss, roof: s.night, glass: '#f0d48e' }) +
      s.house(470, 570, 130, 80, { wall: s.moss, roof: s.night, glass: '#f0d48e' }),
    coat: s.light,
    collar: s.sage,
    hair: 'long',
    sign: s.at(
      470,
      710,
      1,
      0,
      s.rect(-80, -56, 160, 112, s.earth, 12),
      s.line('M-30 -58Q0 -100 30 -58', s.earth, 12),
      s.disc(0, 0, 34, s.light),
      s.disc(0, 0, 15, s.red),
    ),
  }),
}
