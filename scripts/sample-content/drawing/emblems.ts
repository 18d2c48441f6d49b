import type { Scene } from './landscapes.ts'
import * as s from './shapes.ts'

/** Quiet pictures for topics, series, teams and figures in a text: one sign on a plain ground. */
export const emblems: Record<string, Scene> = {
  'body-night-school': {
    alt: '东厢房座次示意：门板在北，油灯在梁下，谷箩分三排',
    pieces: [
      s.rect(0, 0, 800, 420, '#f1e6d3'),
      `<rect x="120" y="50" width="560" height="320" fill="none" stroke="${s.earth}" stroke-width="10"/>`,
      s.rect(680 - 5, 170, 14, 80, '#f1e6d3'),
      s.rect(330, 66, 140, 16, '#6b5539'),
      s.halo(400, 190, 110, s.clay),
      s.disc(400, 190, 10, s.red),
      s.line('M120 190H680', s.clay, 2, '8 8'),
      s.repeat(
        15,
        (i) =>
          s.disc(
            220 + (i % 5) * 90,
            150 + Math.floor(i / 5) * 84,
            22,
            i % 5 === 2 && i < 10 ? s.sage : s.moss,
          ) + s.disc(220 + (i % 5) * 90, 150 + Math.floor(i / 5) * 84, 12, s.clay),
      ),
      s.repeat(4, (i) => s.disc(714, 130 + i * 54, 13, s.sage)),
    ],
  },
  'body-slope': {
    alt: '同一面山坡的三个时期：稀疏的苗、半坡的林、满坡的林',
    pieces: [
      s.rect(0, 0, 800, 420, '#f1e6d3'),
      ...[0, 1, 2].flatMap((i) => [
        s.slope(
          [
            [i * 267, 330],
            [i * 267 + 130, 190 - i * 14],
            [i * 267 + 266, 300],
          ],
          [s.clay, '#a8ad83', '#55705f'][i] ?? s.clay,
        ),
        ...Array.from({ length: [3, 8, 15][i] ?? 3 }, (_, k) =>
          i === 0
            ? s.sapling(50 + k * 84, 310 - (k % 2) * 50, 30, s.moss)
            : s.pineTree(
                i * 267 + 22 + ((k * 61) % 232),
                300 + ((k * 37) % 90),
                54 + i * 12 + ((k * 13) % 20),
                i === 1 ? s.pine : s.deep,
              ),
        ),
      ]),
      s.line('M267 40V400M534 40V400', s.red, 1.6, '2 8'),
      ...[
        [1, 106],
        [2, 373],
        [3, 640],
      ].map(([n = 0, x = 0]) => s.repeat(n, (k) => s.disc(x + k * 18 + (3 - n) * 9, 70, 5, s.red))),
    ],
  },
  'topic-sites': {
    alt: '连成一线的六处旧址示意',
    pieces: [
      s.rect(0, 0, 800, 420, s.sand),
      s.slope(
        [
          [0, 180],
          [260, 120],
          [520, 190],
          [800, 130],
        ],
        s.sage,
      ),
      s.slope(
        [
          [0, 270],
          [280, 220],
          [560, 280],
          [800, 220],
        ],
        s.moss,
      ),
      s.slope(
        [
          [0, 350],
          [300, 320],
          [800, 340],
        ],
        s.pine,
      ),
      s.line('M80 330C200 260 260 300 360 250S560 220 720 180', s.ivory, 6),
      s.hall(60, 330, 80, 36),
      s.house(210, 300, 50, 32, { windows: 1 }),
      s.house(330, 270, 56, 34),
      s.archBridge(450, 268, 90, 40, s.ivory, s.moss),
      s.house(580, 240, 56, 34),
      s.hall(680, 196, 66, 30),
      s.disc(360, 210, 9, s.red),
    ],
  },
  'topic-mountain': {
    alt: '山形的账页：层层山岭由横格线画成',
    pieces: [
      s.rect(0, 0, 800, 420, s.light),
      s.repeat(12, (i) => s.line(`M0 ${36 + i * 34}H800`, s.sand, 2)),
      s.line('M96 0V420M104 0V420', s.red, 1.5),
      s.peaks(
        [
          [150, 360],
          [320, 130],
          [430, 250],
          [560, 90],
          [760, 360],
        ],
        s.sage,
        360,
      ),
      s.peaks(
        [
          [150, 360],
          [260, 260],
          [380, 330],
          [520, 210],
          [760, 360],
        ],
        s.moss,
        360,
      ),
      s.repeat(9, (i) => s.pineTree(200 + i * 62, 360, 60 + ((i * 23) % 40), i % 2 ? s.pine : s.deep)),
    ],
  },
  'topic-tools': {
    alt: '并排的卡尺、毛刷、铅笔与三角板',
    pieces: [
      s.rect(0, 0, 800, 420, s.moss),
      s.at(
        160,
        210,
        1,
        90,
        s.rect(-150, -16, 310, 32, s.light, 4),
        s.shape('M-150 -16H-116V90L-150 60zM-60 -16H-20V70L-60 96z', s.light),
        s.repeat(18, (i) => s.line(`M${-10 + i * 9} -16v${i % 5 ? 8 : 14}`, s.pine, 1.8)),
      ),
      s.at(
        360,
        210,
        1,
        90,
        s.rect(-150, -13, 190, 26, s.earth, 10),
        s.rect(40, -34, 30, 68, s.red),
        s.shape('M70 -34H150Q166 0 150 34H70z', s.ivory),
      ),
      s.at(
        490,
        210,
        1,
        90,
        s.rect(-150, -12, 250, 24, s.clay),
        s.shape('M100 -12L150 0L100 12z', s.sand),
        s.shape('M134 -4L150 0L134 4z', s.ink),
      ),
      `<path fill-rule="evenodd" d="M570 350V70L730 350zM600 320V170L684 320z" fill="${s.deep}"/>`,
    ],
  },
  'topic-letters': {
    alt: '一摞信封和用绳系住的旧账册',
    pieces: [
      s.rect(0, 0, 800, 420, s.pine),
      ...[
        [300, 250, -9, s.sand],
        [330, 214, 5, s.ivory],
        [310, 186, -3, s.light],
      ].map(([x, y, t, c]) =>
        s.at(
          Number(x),
          Number(y),
          1,
          Number(t),
          s.rect(-150, -90, 300, 180, String(c)),
          s.line('M-150 -90L0 20L150 -90', s.earth, 3),
        ),
      ),
      s.at(310, 186, 1, -3, s.rect(98, -76, 36, 42, s.red), s.line('M-110 50h120M-110 68h80', s.earth, 3)),
      s.at(
        600,
        230,
        1,
        6,
        s.rect(-80, -110, 170, 230, s.deep),
        s.rect(-80, -110, 160, 224, '#5b4636'),
        s.rect(-56, -92, 48, 110, s.light),
        s.line('M72 -110V114M-80 40H80', s.sand, 4),
      ),
    ],
  },
  'topic-courtyard': {
    alt: '院墙下一圈空板凳',
    pieces: [
      s.rect(0, 0, 800, 420, s.sand),
      s.rect(0, 0, 800, 210, s.ivory),
      s.shape('M0 60H800V92H0z', s.deep),
      s.repeat(27, (i) => s.disc(15 + i * 30, 92, 14, s.deep)),
      s.rect(310, 110, 180, 110, s.earth),
      s.rect(396, 110, 6, 110, s.sand),
      s.disc(384, 166, 5, s.red),
      s.oval(400, 330, 320, 70, s.clay),
      ...[
        [140, 300],
        [230, 346],
        [350, 372],
        [500, 364],
        [600, 326],
        [630, 284],
      ].map(([x = 0, y = 0]) => s.bench(x - 45, y - 16, 100, '#6b5539')),
      s.leafTree(700, 250, 180, s.moss),
      s.leafTree(90, 250, 150, s.pine),
    ],
  },
  'series-courtyard': {
    alt: '夜里的院坝，窗口透光，一条板凳',
    pieces: [
      s.rect(0, 0, 800, 420, s.night),
      s.disc(640, 90, 36, s.ivory),
      s.peaks(
        [
          [0, 210],
          [200, 120],
          [400, 220],
          [620, 140],
          [800, 220],
        ],
        '#34473f',
      ),
      s.house(120, 320, 300, 120, { wall: '#56685c', roof: '#1b2622', glass: '#f0d48e', windows: 3 }),
      s.rect(0, 318, 800, 102, s.deep),
      s.shape('M140 320H400L520 420H60z', '#5c7063'),
      s.bench(540, 350, 150, s.clay),
      s.disc(612, 336, 8, s.red),
      s.rect(604, 340, 16, 12, s.clay),
    ],
  },
  'series-archive': {
    alt: '一只档案盒和从中抽出的一页纸',
    pieces: [
      s.rect(0, 0, 800, 420, s.sage),
      s.rect(0, 330, 800, 90, s.moss),
      s.rect(280, 120, 190, 230, s.deep),
      s.rect(280, 120, 30, 230, s.pine),
      s.rect(334, 160, 110, 70, s.light),
      s.line('M350 184h78M350 204h50', s.earth, 4),
      s.disc(388, 290, 16, s.red),
      s.at(540, 210, 1, 9, s.sheet(150, 220, 7, { upright: true })),
      s.rect(150, 180, 110, 170, s.earth),
      s.rect(90, 200, 50, 150, s.clay),
    ],
  },
  'series-workshop': {
    alt: '车间墙上的钟停在十二点半，下面挂着工具',
    pieces: [
      s.rect(0, 0, 800, 420, '#c9cab8'),
      s.disc(400, 140, 96, s.deep),
      s.disc(400, 140, 82, s.light),
      s.repeat(12, (i) =>
        s.line(
          `M${400 + Math.sin((i * Math.PI) / 6) * 66} ${140 - Math.cos((i * Math.PI) / 6) * 66}L${400 + Math.sin((i * Math.PI) / 6) * 76} ${140 - Math.cos((i * Math.PI) / 6) * 76}`,
          s.ink,
          4,
        ),
      ),
      s.line('M400 140L412 94', s.ink, 8),
      s.line('M400 140V204', s.ink, 5),
      s.shape('M400 140L400 58A82 82 0 0 1 482 140z', s.red, 0.3),
      s.rect(80, 266, 640, 12, s.earth),
      s.repeat(
        7,
        (i) =>
          s.line(`M${130 + i * 90} 278v${70 + ((i * 31) % 50)}`, s.pine, i % 2 ? 16 : 9) +
          (i % 2
            ? s.rect(104 + i * 90, 330 + ((i * 31) % 50), 52, 26, s.deep, 4)
            : s.disc(130 + i * 90, 356 + ((i * 31) % 50), 17, s.moss)),
      ),
    ],
  },
  'team-forestry': {
    alt: '苗圃里成行的小树苗和一把锄头',
    pieces: [
      s.rect(0, 0, 800, 420, s.ivory),
      s.sun(130, 90, 30),
      s.slope(
        [
          [0, 160],
          [260, 100],
          [520, 170],
          [800, 110],
        ],
        s.sage,
      ),
      s.repeat(9, (i) => s.pineTree(40 + i * 92, 200, 80 + (i % 3) * 18, i % 2 ? s.moss : s.pine)),
      s.rect(0, 196, 800, 224, s.clay),
      ...[0, 1, 2].flatMap((r) => [
        s.rect(0, 226 + r * 64, 800, 30, s.earth),
        s.repeat(9 - r, (i) =>
          s.sapling(60 + i * (86 + r * 14) + r * 16, 238 + r * 64, 40 + r * 14, r === 1 ? s.deep : s.pine),
        ),
      ]),
      s.at(690, 390, 1, 16, s.line('M0 0V-190', '#6b5539', 9), s.shape('M-6 -186H62L54 -160H-4z', s.ink)),
    ],
  },
  'team-youth': {
    alt: '几名青年围着小黑板试讲，旁边放着计时器',
    pieces: [
      s.room('#e4e2d0', s.moss, 320, s.deep),
      s.rect(270, 50, 260, 180, s.earth),
      s.rect(282, 62, 236, 156, s.deep),
      s.line('M310 96h120M310 124h170M310 152h90', s.sage, 6),
      s.line('M300 230L270 330M500 230L530 330', s.earth, 8),
      s.person(580, 370, 210, s.pine),
      s.line('M560 280L512 190', s.pine, 13),
      ...[
        [90, s.earth],
        [190, s.deep],
        [700, s.ink],
      ].map(([x, c]) => s.person(Number(x), 384, 190, String(c))),
      s.disc(400, 356, 34, s.light),
      s.disc(400, 356, 26, s.red),
      s.line('M400 356V338M400 320v-8', s.light, 4),
    ],
  },
  'team-archives': {
    alt: '推车上的档案盒停在卷架之间',
    pieces: [
      s.rect(0, 0, 800, 420, '#d6d2bf'),
      ...[0, 600].map(
        (x) =>
          s.rect(x, 20, 200, 400, s.deep) +
          s.repeat(20, (i) =>
            s.rect(
              x + 14 + (i % 5) * 36,
              34 + Math.floor(i / 5) * 98,
              28,
              78,
              [s.sand, s.clay, s.ivory, s.sage][(i * 3) % 4] ?? s.sand,
            ),
          ),
      ),
      s.rect(270, 290, 260, 12, s.ink),
      s.rect(270, 200, 260, 10, s.ink),
      s.line('M276 160V350M524 160V350', s.ink, 8),
      s.disc(290, 362, 16, s.ink),
      s.disc(510, 362, 16, s.ink),
      ...[0, 1, 2, 3].map((i) =>
        s.rect(
          290 + i * 56,
          128 + (i % 2) * 12,
          48,
          72 - (i % 2) * 12,
          [s.earth, s.pine, s.red, s.clay][i] ?? s.earth,
        ),
      ),
      ...[0, 1, 2].map((i) => s.rect(300 + i * 70, 228, 58, 62, [s.moss, s.sand, s.earth][i] ?? s.moss)),
    ],
  },
  'team-union': {
    alt: '三顶工作帽挂在更衣室的挂钩上',
    pieces: [
      s.rect(0, 0, 800, 420, s.pine),
      s.rect(0, 330, 800, 90, s.deep),
      s.rect(90, 90, 620, 26, s.earth),
      ...[210, 400, 590].map(
        (x, i) =>
          s.rect(x - 5, 100, 10, 46, s.clay) +
          s.shape(
            `M${x - 70} 226Q${x - 70} 140 ${x} 140T${x + 70} 226z`,
            [s.sand, s.red, s.ivory][i] ?? s.sand,
          ) +
          s.shape(
            `M${x - 70} 222H${x + 92}Q${x + 70} 246 ${x} 244T${x - 70} 222z`,
            [s.clay, '#a84433', s.sand][i] ?? s.clay,
          ),
      ),
      s.rect(150, 300, 500, 16, s.clay),
      s.line('M190 316V390M610 316V390', s.clay, 12),
    ],
  },
  'team-silver': {
    alt: '藤椅、茶缸和一副老花镜放在院中小桌旁',
    pieces: [
      s.rect(0, 0, 800, 420, s.ivory),
      s.rect(0, 300, 800, 120, s.sand),
      s.leafTree(150, 316, 260, s.moss),
      s.shape('M470 330V200Q470 110 560 110T650 200V330z', s.clay),
      s.repeat(6, (i) => s.line(`M${484 + i * 30} 140V240`, s.earth, 3)),
      s.rect(458, 236, 204, 30, s.earth, 8),
      s.line('M476 266L462 380M644 266L658 380', s.earth, 11),
      s.rect(268, 290, 150, 12, s.earth),
      s.line('M290 302L280 384M396 302L406 384', s.earth, 9),
      s.rect(294, 244, 42, 46, s.light, 4),
      s.line('M336 254q20 10 0 26', s.light, 6),
      s.rect(294, 262, 42, 6, s.red),
      `<circle cx="366" cy="280" r="10" fill="none" stroke="${s.ink}" stroke-width="3"/><circle cx="392" cy="280" r="10" fill="none" stroke="${s.ink}" stroke-width="3"/>`,
    ],
  },
  'site-stone-bridge': {
    alt: '石桥夜校旧址：祠堂正面与桥头',
    pieces: [
      s.rect(0, 0, 800, 420, '#e8e0cc'),
      s.slope(
        [
          [0, 170],
          [280, 110],
          [540, 176],
          [800, 120],
        ],
        s.sage,
      ),
      s.slope(
        [
          [0, 240],
          [300, 206],
          [800, 236],
        ],
        s.moss,
      ),
      s.hall(300, 318, 360, 130, { glow: s.earth }),
      s.disc(432, 262, 4, s.clay),
      s.rect(452, 196, 58, 20, s.red, 2),
      s.rect(0, 316, 800, 104, s.sand),
      s.shape('M0 350Q140 250 300 350V420H0z', s.clay),
      `<path d="M60 420V400A70 60 0 0 1 200 400V420z" fill="${s.pine}"/>`,
      s.line('M0 330Q140 232 300 332', s.earth, 6),
      s.leafTree(724, 326, 190, s.pine),
      s.pineTree(262, 312, 120, s.deep),
      s.line('M330 360H700', s.ivory, 3),
    ],
  },
}
