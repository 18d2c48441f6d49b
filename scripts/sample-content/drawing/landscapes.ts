import * as s from './shapes.ts'

/** A picture: what it shows in words, and its pieces back to front. */
export interface Scene {
  alt: string
  pieces: string[]
}

const air = (fill = s.ivory) => s.rect(0, 0, 800, 420, fill)
const farPeaks = (fill = s.sage) =>
  s.peaks(
    [
      [0, 230],
      [110, 150],
      [200, 214],
      [320, 110],
      [430, 226],
      [530, 160],
      [660, 240],
      [800, 170],
    ],
    fill,
  )

/** Villages, roads, rivers and woods. */
export const landscapes: Record<string, Scene> = {
  'stone-bridge': {
    alt: '黄昏的山村：单孔石桥、祠堂和一扇亮灯的窗',
    pieces: [
      air(),
      s.sun(618, 112, 44),
      farPeaks(),
      s.slope(
        [
          [0, 268],
          [160, 214],
          [330, 286],
          [520, 232],
          [800, 280],
        ],
        s.moss,
      ),
      s.pineTree(64, 300, 92),
      s.pineTree(104, 306, 70),
      s.pineTree(748, 302, 84),
      s.slope(
        [
          [0, 316],
          [220, 300],
          [430, 322],
          [620, 300],
          [800, 310],
        ],
        s.pine,
      ),
      s.hall(520, 318, 150, 58, { glow: s.clay }),
      s.house(694, 318, 62, 38, { windows: 1, door: false, glass: s.clay }),
      s.rect(0, 336, 800, 84, s.deep),
      s.shape('M0 336H800V352Q520 342 400 354T0 348z', s.pine),
      s.archBridge(190, 352, 200, 78, s.ivory, s.ivory),
      s.ripples(70, 366, 620, 5, s.moss),
    ],
  },
  ferry: {
    alt: '宽阔的河面上，一条木船正离开石阶渡口',
    pieces: [
      air('#ecdfc8'),
      s.sun(176, 126, 38),
      s.slope(
        [
          [0, 206],
          [180, 160],
          [340, 206],
          [520, 150],
          [800, 200],
        ],
        s.sage,
      ),
      s.slope(
        [
          [0, 236],
          [260, 212],
          [480, 240],
          [800, 214],
        ],
        s.moss,
      ),
      s.rect(0, 238, 800, 182, s.mist),
      s.ripples(30, 262, 700, 12, s.light),
      s.boat(380, 308, 1.35),
      s.repeat(7, (i) => s.rect(640 - i * 10 + 0, 268 + i * 22, 200 + i * 10, 22, i % 2 ? s.clay : s.sand)),
      s.rect(700, 214, 14, 58, s.earth),
      s.line('M707 236Q560 270 470 306', s.earth, 2),
      s.birds(250, 92),
    ],
  },
  'mail-road': {
    alt: '山路盘上七道山岭，一名背邮包的人走在半途',
    pieces: [
      air(),
      s.peaks(
        [
          [0, 190],
          [140, 90],
          [250, 168],
          [400, 62],
          [560, 176],
          [680, 104],
          [800, 180],
        ],
        s.mist,
      ),
      s.peaks(
        [
          [0, 250],
          [120, 172],
          [240, 240],
          [380, 150],
          [540, 250],
          [660, 186],
          [800, 250],
        ],
        s.sage,
      ),
      s.slope(
        [
          [0, 300],
          [200, 240],
          [420, 300],
          [620, 226],
          [800, 290],
        ],
        s.moss,
      ),
      s.slope(
        [
          [0, 372],
          [180, 318],
          [430, 366],
          [640, 292],
          [800, 340],
        ],
        s.pine,
      ),
      s.line(
        'M-10 402C160 408 330 384 280 356S420 330 520 330S700 300 610 270S470 262 520 232S640 214 648 196',
        s.ivory,
        9,
      ),
      s.line('M648 196C640 180 610 176 604 160', s.ivory, 4),
      s.at(
        246,
        372,
        1,
        0,
        s.person(0, 0, 64, s.ink),
        s.rect(-20, -46, 18, 24, s.red, 4),
        s.line('M16 -30L24 2', s.earth, 3),
      ),
      s.house(640, 300, 54, 30, { windows: 1, roof: s.ink }),
      s.pineTree(90, 356, 80),
      s.pineTree(130, 362, 56),
      s.pineTree(742, 336, 96),
    ],
  },
  spring: {
    alt: '青石下流出一股泉水，沿沟流过新长成的林子',
    pieces: [
      air('#e9e4d2'),
      farPeaks(s.mist),
      s.slope(
        [
          [0, 210],
          [200, 170],
          [400, 232],
          [620, 160],
          [800, 210],
        ],
        s.sage,
      ),
      s.slope(
        [
          [0, 250],
          [180, 214],
          [400, 262],
          [640, 208],
          [800, 240],
        ],
        s.moss,
      ),
      s.repeat(9, (i) =>
        s.leafTree(40 + i * 92, 268 + (i % 3) * 12, 92 + (i % 4) * 12, i % 2 ? s.pine : '#5d7463'),
      ),
      s.slope(
        [
          [0, 300],
          [260, 270],
          [520, 300],
          [800, 280],
        ],
        s.deep,
      ),
      s.shape(
        'M392 296C420 330 330 352 372 382S330 420 330 420H500S470 390 440 372S470 330 424 296z',
        s.mist,
      ),
      s.line('M404 306C430 336 356 352 392 384M420 318C436 340 400 362 428 384', s.light, 3),
      s.shape('M330 300q10 -52 70 -58t100 40l10 18q-60 12 -90 4t-90 -4z', s.sage),
      s.shape('M352 300q8 -34 50 -42l20 46z', s.moss),
      s.sun(676, 92, 26),
      s.sapling(250, 372, 40, s.moss),
      s.sapling(560, 366, 48, s.moss),
    ],
  },
  'forty-li-road': {
    alt: '冬日山路上，一队挑担的人走过覆雪的山脚',
    pieces: [
      air('#e4dfd2'),
      s.peaks(
        [
          [0, 210],
          [130, 110],
          [260, 200],
          [420, 80],
          [590, 208],
          [720, 120],
          [800, 170],
        ],
        s.sage,
      ),
      s.shape(
        'M130 110l-36 28 24 -4 14 10 16 -12 22 4zM420 80l-48 38 30 -6 20 14 22 -14 30 8zM720 120l-34 26 24 -4 14 10 30 -4z',
        s.light,
      ),
      s.slope(
        [
          [0, 266],
          [240, 226],
          [470, 278],
          [800, 236],
        ],
        s.moss,
      ),
      s.slope(
        [
          [0, 322],
          [260, 302],
          [520, 330],
          [800, 300],
        ],
        s.light,
      ),
      s.shape('M0 352C220 330 480 356 800 326V352C500 384 240 356 0 384z', s.sand),
      s.repeat(6, (i) =>
        s.at(
          150 + i * 88,
          364 - i * 4 + (i % 2) * 3,
          1,
          0,
          s.person(0, 0, 58, i === 3 ? s.red : i % 2 ? s.deep : s.pine),
          s.line('M-30 -40Q0 -50 30 -40', s.earth, 3),
          s.line('M-28 -40v16M28 -40v16', s.earth, 1.5),
          s.disc(-28, -18, 8, s.clay),
          s.disc(28, -18, 8, s.clay),
        ),
      ),
      s.pineTree(62, 330, 110),
      s.pineTree(710, 316, 88),
      s.pineTree(756, 322, 66),
    ],
  },
  'grain-boat': {
    alt: '月夜的渡口，满载粮袋的木船驶向岸边一点灯火',
    pieces: [
      air(s.night),
      s.disc(180, 92, 34, s.ivory),
      s.disc(194, 84, 30, s.night),
      s.slope(
        [
          [0, 196],
          [200, 150],
          [400, 204],
          [600, 140],
          [800, 190],
        ],
        '#34473f',
      ),
      s.slope(
        [
          [0, 230],
          [300, 206],
          [560, 234],
          [800, 206],
        ],
        s.deep,
      ),
      s.rect(0, 236, 800, 184, '#3b5148'),
      s.ripples(60, 262, 660, 13, '#5d7468'),
      s.halo(676, 214, 60, s.clay),
      s.disc(676, 214, 6, s.red),
      s.line('M676 240v90', s.clay, 3, '16 14'),
      s.boat(370, 316, 1.5, { hull: '#17211d', cargo: true }),
      s.shape('M600 236h200v-18q-90 -14 -200 18z', s.night),
    ],
  },
  'river-dawn': {
    alt: '清晨的河边，看尺人站在石阶上，水尺立在水中',
    pieces: [
      air('#eee2cf'),
      s.sun(560, 150, 42),
      s.slope(
        [
          [0, 190],
          [220, 140],
          [460, 196],
          [800, 150],
        ],
        s.mist,
      ),
      s.slope(
        [
          [0, 224],
          [300, 196],
          [600, 226],
          [800, 206],
        ],
        s.sage,
      ),
      s.rect(0, 222, 800, 198, s.moss),
      s.ripples(250, 246, 520, 13, s.mist),
      s.line('M560 236v60', s.red, 5, '14 12'),
      s.repeat(6, (i) => s.rect(0, 258 + i * 28, 250 - i * 6 + i * 26, 28, i % 2 ? s.sand : s.clay)),
      s.person(186, 262, 110, s.deep),
      s.line('M204 214L238 206', s.deep, 8),
      s.sheet(1, 1, 0),
      s.at(246, 202, 1, -10, s.sheet(26, 34, 3)),
      s.rect(440, 196, 26, 176, s.light),
      s.repeat(8, (i) => s.rect(440, 202 + i * 20, i % 2 ? 12 : 20, 5, i === 2 ? s.red : s.ink)),
    ],
  },
  'water-gauge': {
    alt: '涨水的河边立着三根高低不同的水尺',
    pieces: [
      air('#dcdccb'),
      s.slope(
        [
          [0, 170],
          [260, 120],
          [520, 176],
          [800, 126],
        ],
        s.sage,
      ),
      s.slope(
        [
          [0, 214],
          [340, 180],
          [800, 220],
        ],
        s.moss,
      ),
      s.shape('M0 420L800 420V196L660 220L620 258L520 268L480 306L380 316L340 354L240 364L200 402z', s.clay),
      s.shape('M0 300Q120 290 240 302T470 300L380 316L340 354L240 364L200 402L180 420H0z', s.pine),
      s.ripples(10, 318, 300, 7, s.sage),
      ...[
        [300, 252],
        [440, 206],
        [580, 158],
      ].map(
        ([x = 0, y = 0]) =>
          s.rect(x, y, 24, 122, s.light) +
          s.repeat(7, (i) => s.rect(x, y + 6 + i * 17, i % 2 ? 11 : 18, 4, s.ink)),
      ),
      s.rect(300, 298, 24, 5, s.red),
      s.leafTree(720, 214, 120),
      s.person(664, 222, 70, s.deep),
      s.birds(110, 90, s.moss),
    ],
  },
  'patrol-path': {
    alt: '护林员沿林间小路走上山脊，前方是层层青山',
    pieces: [
      air(),
      s.sun(150, 104, 32),
      s.peaks(
        [
          [0, 190],
          [160, 120],
          [330, 196],
          [500, 100],
          [680, 190],
          [800, 140],
        ],
        s.mist,
      ),
      s.peaks(
        [
          [0, 236],
          [180, 180],
          [340, 250],
          [540, 170],
          [800, 240],
        ],
        s.sage,
      ),
      s.slope(
        [
          [0, 300],
          [240, 250],
          [520, 300],
          [800, 232],
        ],
        s.moss,
      ),
      s.slope(
        [
          [0, 360],
          [300, 330],
          [560, 300],
          [800, 270],
        ],
        s.deep,
      ),
      s.shape(
        'M120 420C260 372 420 372 500 336S640 300 690 286L700 290C650 312 590 328 540 350S380 400 330 420z',
        s.clay,
      ),
      s.repeat(6, (i) =>
        s.pineTree(30 + i * 62, 372 - i * 6, 140 - (i % 3) * 28, i % 2 ? '#3b5a4e' : s.night),
      ),
      s.pineTree(770, 300, 130),
      s.pineTree(728, 290, 84, '#3b5a4e'),
      s.at(
        556,
        342,
        1,
        0,
        s.person(0, 0, 84, s.earth),
        s.rect(-24, -58, 18, 28, s.pine, 5),
        s.line('M18 -40L30 2', s.ink, 3),
      ),
    ],
  },
  'school-yard': {
    alt: '山上的小学校：一间教室、一棵枫树和操场上的几个孩子',
    pieces: [
      air('#f0e6d3'),
      farPeaks(s.mist),
      s.slope(
        [
          [0, 250],
          [260, 210],
          [520, 262],
          [800, 216],
        ],
        s.sage,
      ),
      s.rect(0, 290, 800, 130, s.sand),
      s.shape('M0 290H800V304Q400 318 0 302z', s.moss),
      s.house(150, 300, 330, 96, { windows: 5, roof: s.pine, glass: s.moss }),
      s.line('M110 300V118', s.earth, 5),
      s.shape('M112 120h46l-10 15 10 15h-46z', s.red),
      s.leafTree(620, 316, 210, '#8a7a4e'),
      s.disc(586, 176, 24, s.clay),
      s.disc(668, 196, 22, s.clay),
      ...[250, 300, 372, 430, 520].map((x, i) =>
        s.person(x, 372 + (i % 2) * 12, 48, [s.pine, s.earth, s.deep, s.moss, s.pine][i] ?? s.pine),
      ),
      s.line('M200 396h360', s.light, 3),
    ],
  },
  'site-ferry': {
    alt: '老渡口旧址：石阶、候船小屋和系船石桩',
    pieces: [
      air(),
      s.sun(120, 96, 28),
      s.slope(
        [
          [0, 190],
          [220, 140],
          [430, 196],
          [800, 136],
        ],
        s.sage,
      ),
      s.rect(0, 236, 800, 184, s.mist),
      s.ripples(20, 258, 320, 12, s.light),
      s.shape('M420 236L800 190V420H300z', s.moss),
      s.repeat(8, (i) =>
        s.shape(
          `M${430 - i * 15} ${246 + i * 22}h${170 + i * 6}l-5 22h${-170 - i * 6}z`,
          i % 2 ? s.clay : s.sand,
        ),
      ),
      s.house(620, 250, 120, 62, { windows: 3, roof: s.deep }),
      s.leafTree(560, 236, 110),
      s.rect(392, 236, 16, 50, s.earth),
      s.line('M400 256Q340 300 262 300', s.earth, 3),
      s.shape('M140 296q30 26 60 26h60q26 0 44 -28q-80 14 -164 2z', s.ink),
    ],
  },
  'site-relay': {
    alt: '邮路驿站旧址：山口的三间石屋和一段石板路',
    pieces: [
      air('#e7e1d0'),
      s.peaks(
        [
          [0, 150],
          [200, 60],
          [360, 170],
          [560, 80],
          [800, 190],
        ],
        s.mist,
      ),
      s.peaks(
        [
          [0, 230],
          [150, 160],
          [380, 250],
          [640, 150],
          [800, 220],
        ],
        s.sage,
      ),
      s.slope(
        [
          [0, 300],
          [400, 276],
          [800, 300],
        ],
        s.moss,
      ),
      s.rect(200, 210, 400, 92, s.clay),
      s.repeat(28, (i) =>
        s.rect(
          204 + (i % 10) * 40 + (Math.floor(i / 10) % 2) * 14,
          216 + Math.floor(i / 10) * 30,
          30,
          20,
          i % 3 ? '#bda877' : s.sand,
          4,
        ),
      ),
      s.shape('M180 212Q210 204 226 160H574Q590 204 620 212z', s.deep),
      ...[240, 372, 504].map((x) => s.rect(x, 240, 46, 62, s.ink)),
      s.rect(386, 252, 18, 24, s.red),
      s.shape('M340 302H450L520 420H260z', s.sand),
      s.line('M330 330H466M306 366H490', s.earth, 2),
      s.pineTree(120, 320, 130),
      s.pineTree(700, 322, 150),
      s.pineTree(660, 316, 90),
    ],
  },
  'site-salt': {
    alt: '盐仓旧址：两层夯土小楼立在村巷尽头',
    pieces: [
      air(),
      s.slope(
        [
          [0, 200],
          [240, 150],
          [520, 206],
          [800, 150],
        ],
        s.mist,
      ),
      s.rect(0, 330, 800, 90, s.sand),
      s.house(60, 340, 170, 120, { windows: 2, roof: s.pine, wall: s.ivory }),
      s.house(600, 340, 160, 104, { windows: 2, roof: s.pine, wall: s.ivory }),
      s.rect(290, 130, 230, 210, s.clay),
      s.repeat(6, (i) => s.line(`M290 ${164 + i * 30}h230`, '#b79f70', 2)),
      s.shape('M264 134Q300 124 318 78H492Q510 124 546 134z', s.deep),
      s.rect(376, 250, 58, 90, s.ink),
      s.rect(320, 166, 34, 40, s.ink),
      s.rect(456, 166, 34, 40, s.ink),
      s.shape('M296 300q20 -12 34 4t30 -2v38h-70zM460 312q30 -16 60 -6v34h-64z', s.light, 0.7),
      s.shape('M230 340H600L800 420H40z', s.ivory),
      s.at(560, 378, 1, 0, s.person(0, 0, 78, s.red)),
      s.line('M530 336q30 -10 60 0', s.earth, 3),
    ],
  },
  'site-forest': {
    alt: '林场场史馆：旧工棚改建的木屋，屋后是成片的松林',
    pieces: [
      air('#e8e6d6'),
      farPeaks(s.mist),
      s.slope(
        [
          [0, 220],
          [300, 170],
          [560, 226],
          [800, 180],
        ],
        s.sage,
      ),
      s.repeat(14, (i) =>
        s.pineTree(20 + i * 60, 300 - (i % 3) * 8, 130 + ((i * 37) % 50), i % 2 ? s.deep : s.pine),
      ),
      s.rect(0, 296, 800, 124, s.moss),
      s.rect(230, 226, 340, 96, s.clay),
      s.repeat(8, (i) => s.line(`M230 ${238 + i * 12}h340`, s.earth, 1.6)),
      s.shape('M204 230L250 160H550L596 230z', s.earth),
      s.rect(372, 250, 56, 72, s.ink),
      s.rect(270, 250, 60, 36, s.light),
      s.rect(470, 250, 60, 36, s.light),
      s.at(400, 202, 1, 0, s.disc(0, 0, 20, s.sand), s.disc(0, 0, 13, s.clay), s.disc(0, 0, 6, s.red)),
      s.shape('M370 322H430L520 420H280z', s.sand),
      s.repeat(
        4,
        (i) =>
          s.disc(
            640 + (i % 2) * 36 + (i > 1 ? -18 : 0) + (i > 1 ? 18 : 0),
            330 - (i > 1 ? 30 : 0),
            18,
            s.earth,
          ) + s.disc(640 + (i % 2) * 36, 330 - (i > 1 ? 30 : 0), 10, s.sand),
      ),
    ],
  },
  'report-tree-day': {
    alt: '后山坡上，学生们两人一组栽下小树',
    pieces: [
      air(),
      s.sun(660, 90, 30),
      farPeaks(s.mist),
      s.slope(
        [
          [0, 280],
          [260, 210],
          [540, 250],
          [800, 200],
        ],
        s.sage,
      ),
      s.slope(
        [
          [0, 352],
          [300, 280],
          [800, 260],
        ],
        s.clay,
      ),
      s.slope(
        [
          [0, 420],
          [360, 350],
          [800, 330],
        ],
        s.moss,
      ),
      ...[
        [150, 346],
        [330, 314],
        [500, 302],
        [660, 306],
      ].flatMap(([x = 0, y = 0], i) => [
        s.sapling(x, y, 56, s.pine),
        s.person(x - 34, y + 6, 62, i % 2 ? s.pine : s.deep),
        s.person(x + 36, y + 4, 58, i === 1 ? s.red : s.earth),
        s.line(`M${x - 24} ${y - 32}L${x - 6} ${y + 2}`, s.ink, 3),
      ]),
      ...[240, 420, 590, 740].map((x) => s.sapling(x, 396, 46, s.deep)),
    ],
  },
  'report-old-road': {
    alt: '一行人沿石板古道走过山口，远处是村落',
    pieces: [
      air('#e9e0cc'),
      s.peaks(
        [
          [0, 170],
          [180, 90],
          [340, 180],
          [520, 80],
          [800, 190],
        ],
        s.mist,
      ),
      s.slope(
        [
          [0, 240],
          [300, 190],
          [560, 250],
          [800, 200],
        ],
        s.sage,
      ),
      s.house(120, 264, 60, 34),
      s.house(196, 268, 44, 26, { windows: 1 }),
      s.slope(
        [
          [0, 290],
          [260, 262],
          [500, 300],
          [800, 250],
        ],
        s.moss,
      ),
      s.slope(
        [
          [0, 350],
          [300, 330],
          [800, 300],
        ],
        s.pine,
      ),
      s.shape('M0 410C250 396 520 368 800 300V326C560 396 300 420 60 420H0z', s.sand),
      s.repeat(9, (i) => s.line(`M${60 + i * 82} ${398 - i * 8 - i}l12 16`, s.earth, 2)),
      s.repeat(7, (i) =>
        s.at(
          170 + i * 78,
          396 - i * 9,
          1,
          0,
          s.person(0, 0, 74 - i * 3, [s.deep, s.earth, s.ink, s.red, s.deep, s.earth, s.ink][i] ?? s.ink),
          s.rect(-20, -52, 14, 22, s.clay, 4),
        ),
      ),
      s.leafTree(724, 296, 130, s.deep),
    ],
  },
  'report-ferry': {
    alt: '夜晚的石阶上坐满听讲的村民，河边亮着一盏灯',
    pieces: [
      air('#33463e'),
      s.disc(640, 76, 24, s.ivory),
      s.slope(
        [
          [0, 170],
          [300, 120],
          [560, 176],
          [800, 130],
        ],
        s.deep,
      ),
      s.rect(0, 190, 800, 90, s.pine),
      s.ripples(40, 206, 700, 6, s.moss),
      s.rect(560, 150, 18, 120, s.light),
      s.repeat(6, (i) => s.rect(560, 156 + i * 18, i % 2 ? 9 : 14, 4, s.ink)),
      s.halo(480, 212, 110, s.clay),
      s.person(480, 284, 92, s.red),
      s.line('M498 226L552 190', s.earth, 4),
      ...[0, 1, 2].flatMap((row) => [
        s.rect(0, 296 + row * 44, 800, 44, row % 2 ? s.earth : '#84704f'),
        s.repeat(10 - row, (i) =>
          s.sitter(
            50 + i * (78 + row * 8) + row * 20,
            308 + row * 44,
            50 + row * 8,
            [s.moss, s.sage, s.deep, s.clay][(i + row) % 4],
          ),
        ),
      ]),
    ],
  },
  'report-courtyard': {
    alt: '黄昏的院坝里，村民坐在板凳上听护林员讲日记',
    pieces: [
      air('#e8d8bc'),
      s.peaks(
        [
          [0, 180],
          [160, 100],
          [320, 176],
          [520, 90],
          [800, 176],
        ],
        s.sage,
      ),
      s.house(40, 292, 220, 100, { windows: 3, glass: s.clay }),
      s.house(560, 292, 200, 92, { windows: 3, glass: s.clay }),
      s.rect(0, 288, 800, 132, s.sand),
      s.leafTree(410, 296, 190, s.pine),
      s.person(410, 330, 96, s.deep),
      s.at(434, 272, 1, -8, s.rect(-14, -18, 28, 36, s.red, 2)),
      ...[0, 1].flatMap((row) => [
        s.repeat(4, (i) => s.bench(96 + i * 160 + row * 30, 362 + row * 32, 110)),
        s.repeat(8, (i) =>
          s.sitter(
            122 + Math.floor(i / 2) * 160 + (i % 2) * 54 + row * 30,
            366 + row * 32,
            58,
            [s.moss, s.earth, s.pine, s.clay][i % 4],
          ),
        ),
      ]),
    ],
  },
  'report-school-field': {
    alt: '学校操场的跑道上，学生正在交接一只布包',
    pieces: [
      air('#efe6d4'),
      s.slope(
        [
          [0, 170],
          [260, 120],
          [540, 176],
          [800, 130],
        ],
        s.mist,
      ),
      s.house(120, 226, 430, 92, { windows: 7, roof: s.pine, glass: s.sage }),
      s.leafTree(660, 232, 140),
      s.leafTree(60, 232, 110),
      s.rect(0, 226, 800, 194, s.moss),
      s.shape('M0 276H800V420H0z', '#c08d6a'),
      s.line('M0 310H800M0 352H800M0 398H800', s.light, 3),
      s.at(330, 372, 1, 0, s.person(0, 0, 120, s.deep)),
      s.at(450, 372, 1, 0, s.person(0, 0, 120, s.pine)),
      s.line('M350 300L390 298M432 300L402 298', s.deep, 9),
      s.rect(374, 288, 46, 32, s.red, 8),
      s.person(130, 330, 76, s.earth),
      s.person(640, 330, 76, s.earth),
      s.person(726, 322, 68, s.moss),
      s.person(216, 318, 66, s.moss),
    ],
  },
  'mail-relay': {
    alt: '九个站点连成的山间邮路示意，一只邮包在中途',
    pieces: [
      air(s.sand),
      s.peaks(
        [
          [0, 260],
          [90, 170],
          [170, 250],
          [270, 140],
          [360, 240],
          [470, 120],
          [580, 250],
          [690, 160],
          [800, 240],
        ],
        s.sage,
      ),
      s.slope(
        [
          [0, 330],
          [200, 290],
          [430, 340],
          [640, 290],
          [800, 320],
        ],
        s.moss,
      ),
      s.line(
        'M60 300C120 250 160 180 250 210S340 300 420 250S470 160 540 190S640 300 740 220',
        s.light,
        5,
        '2 14',
      ),
      ...(
        [
          [60, 300],
          [124, 240],
          [196, 202],
          [284, 228],
          [358, 272],
          [440, 234],
          [514, 184],
          [610, 240],
          [740, 220],
        ] as const
      ).flatMap(([x, y], i) => [
        s.disc(x, y, i === 5 ? 17 : 11, s.light),
        s.disc(x, y, i === 5 ? 11 : 6, i === 5 ? s.red : s.deep),
      ]),
      s.at(
        440,
        164,
        1,
        0,
        s.shape('M-34 -30H34q6 0 6 8V30q0 8 -8 8H-32q-8 0 -8 -8V-22q0 -8 6 -8z', s.earth),
        s.shape('M-40 -20Q0 20 40 -20V-30H-40z', s.deep),
        s.rect(-7, -6, 14, 14, s.clay, 2),
        s.line('M-20 -32Q0 -62 20 -32', s.earth, 5),
      ),
      s.pineTree(700, 366, 90),
      s.pineTree(90, 380, 110),
      s.pineTree(136, 386, 70),
    ],
  },
  'forest-class': {
    alt: '孩子们围着一块树木圆盘数年轮，身后是山林',
    pieces: [
      air('#ece6d6'),
      s.slope(
        [
          [0, 180],
          [260, 130],
          [520, 190],
          [800, 140],
        ],
        s.sage,
      ),
      s.repeat(8, (i) => s.pineTree(40 + i * 104, 268, 150 - (i % 3) * 26, i % 2 ? s.pine : s.moss)),
      s.rect(0, 262, 800, 158, s.moss),
      s.oval(400, 348, 168, 52, s.earth),
      s.oval(400, 338, 168, 52, s.clay),
      ...[136, 104, 74, 46, 20].map(
        (r, i) =>
          `<ellipse cx="400" cy="338" rx="${r}" ry="${r * 0.31}" fill="none" stroke="${i === 4 ? s.red : s.earth}" stroke-width="3"/>`,
      ),
      ...[
        [170, 346],
        [256, 306],
        [344, 286],
        [456, 286],
        [546, 306],
        [632, 346],
      ].map(([x = 0, y = 0], i) =>
        s.person(
          x,
          y,
          104 - Math.abs(i - 2.5) * -4,
          [s.deep, s.earth, s.pine, s.deep, s.ink, s.pine][i] ?? s.pine,
        ),
      ),
    ],
  },
  'courtyard-meeting': {
    alt: '院子里的板凳围成一圈，柱子上挂着记事本',
    pieces: [
      air('#e9dcc3'),
      s.hall(240, 250, 320, 104, { wall: s.light, glow: s.earth }),
      s.leafTree(110, 286, 190, s.moss),
      s.leafTree(710, 286, 170, s.pine),
      s.rect(0, 272, 800, 148, s.sand),
      s.oval(400, 352, 330, 66, s.ivory),
      ...Array.from({ length: 11 }, (_, i) => {
        const a = Math.PI * (1.12 + i * 0.0764 * 1)
        const x = 400 + Math.cos(a) * 290
        const y = 352 + Math.sin(a) * 64
        return (
          s.bench(x - 22, y + 2, 44) +
          s.sitter(x, y + 6, 60, [s.moss, s.deep, s.earth, s.pine][i % 4] ?? s.moss)
        )
      }),
      s.person(400, 396, 96, s.deep),
      s.rect(196, 176, 9, 116, s.earth),
      s.line('M200 204v20', s.ink, 2),
      s.rect(184, 222, 32, 40, s.red, 2),
      s.rect(190, 232, 20, 3, s.light),
      s.rect(190, 240, 20, 3, s.light),
    ],
  },
}
