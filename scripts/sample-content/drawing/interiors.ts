import type { Scene } from './landscapes.ts'
import * as s from './shapes.ts'

const desk = (wall = s.ivory, table = s.earth) => s.room(wall, table, 292, s.ink)

/** Rooms, workbenches, and single objects on a table. */
export const interiors: Record<string, Scene> = {
  'oil-lamp': {
    alt: '夜里的桌上，一盏油灯照着摊开的小账本',
    pieces: [
      s.room(s.night, '#4a3b2a', 300, '#1b2622'),
      s.halo(330, 190, 250, s.clay),
      s.oilLamp(330, 306, 1.6, s.earth),
      s.at(500, 318, 1, -3, s.openBook(120, 92, '#5b4636', s.earth)),
      s.at(640, 330, 1, 12, s.line('M-40 10L44 -16', s.clay, 6), s.line('M30 -12L56 -20', s.ink, 7)),
      s.windowView(70, 60, 130, 130, {
        sky: '#33463e',
        far: '#2c3d36',
        near: s.night,
        frame: '#5b4636',
        spot: s.ivory,
      }),
    ],
  },
  'salt-bag': {
    alt: '旧木桌上一只打满补丁的布袋，旁边是小秤和盐粒',
    pieces: [
      desk('#e6dcc6', '#8b7350'),
      s.windowView(560, 50, 160, 150, { spot: '' }),
      s.shape('M270 318q-26 -110 20 -166q14 -16 10 -40h90q-6 26 12 42q48 54 24 164q-78 16 -156 0z', s.light),
      s.shape('M296 128q50 14 96 0l4 16q-52 14 -104 0z', s.earth),
      s.line('M392 138q30 12 22 40', s.earth, 4),
      ...[
        [292, 196, s.sage],
        [352, 178, s.clay],
        [330, 244, s.moss],
        [390, 236, s.sand],
        [300, 276, s.clay],
        [372, 288, s.red],
      ].map(
        ([x, y, c]) =>
          s.rect(Number(x), Number(y), 34, 28, String(c)) +
          `<rect x="${x}" y="${y}" width="34" height="28" fill="none" stroke="${s.earth}" stroke-width="1.6" stroke-dasharray="5 4"/>`,
      ),
      s.line('M480 196H700', s.ink, 5),
      s.line('M508 198V248', s.ink, 1.6),
      s.line('M482 276L508 246L534 276', s.ink, 1.6),
      s.shape('M470 276h76q-10 24 -38 24t-38 -24z', s.pine),
      s.disc(644, 220, 13, s.ink),
      s.line('M644 198v12M580 196v-34', s.ink, 2),
      s.shape('M452 330q30 -26 66 0z', s.light),
      s.repeat(9, (i) => s.disc(540 + i * 13, 334 - (i % 3) * 5, 2.6, s.light)),
    ],
  },
  'door-board': {
    alt: '一块立着的旧门板，上面有粉白的字迹方格',
    pieces: [
      s.room('#d9d0b8', '#a99a78', 350, s.earth),
      s.rect(40, 60, 120, 170, s.light),
      s.at(100, 145, 1, 0, s.sheet(96, 140, 5, { upright: true })),
      s.rect(296, 34, 200, 340, '#00000022'),
      s.rect(286, 28, 200, 342, '#6b5539'),
      s.repeat(4, (i) => s.line(`M${326 + i * 40} 32V366`, '#5a4730', 2)),
      s.rect(286, 66, 200, 10, '#5a4730'),
      s.rect(286, 316, 200, 10, '#5a4730'),
      s.repeat(16, (i) =>
        s.at(
          326 + (i % 4) * 40,
          106 + Math.floor(i / 4) * 52,
          1,
          ((i * 29) % 9) - 4,
          i === 11
            ? s.line('M-11 -7H11M0 -14V14M-10 12L0 0L10 12', s.red, 3.4)
            : s.line(
                [
                  'M-11 0H11M0 -12V13',
                  'M0 -12L-11 12M0 -4L11 12',
                  'M-11 -10H11V11H-11zM-11 0H11M0 -10V11',
                  'M-10 -4H10M-12 5H12M2 -12V12',
                ][(i * 7) % 4] ?? '',
                s.sand,
                3.2,
              ),
        ),
      ),
      s.rect(486, 130, 12, 30, s.ink),
      s.rect(486, 270, 12, 30, s.ink),
      s.at(
        610,
        326,
        1,
        0,
        s.shape('M-50 24L-40 -26H40L50 24z', s.clay),
        s.line('M-44 -6H44M-30 -24L-36 22M0 -26V24M30 -24L36 22', s.earth, 2),
      ),
      s.at(690, 346, 1, 0, s.oval(0, 0, 40, 12, s.earth), s.oval(0, -4, 32, 8, s.ink)),
    ],
  },
  'letter-ledger': {
    alt: '打开的旧账簿中间夹着一张折成四折的信纸',
    pieces: [
      s.rect(0, 0, 800, 420, '#6f5b3f'),
      s.repeat(7, (i) => s.line(`M0 ${40 + i * 62}H800`, '#67543a', 3)),
      s.at(
        400,
        222,
        1,
        -3,
        s.rect(-270, -142, 552, 300, '#00000030', 4),
        s.openBook(260, 270, s.deep, s.sand),
      ),
      s.repeat(5, (i) => s.line(`M${190 + i * 44} 120V320`, s.red, 0.8)),
      s.at(
        470,
        216,
        1,
        8,
        s.sheet(150, 196, 6, { upright: true, fill: '#efe3cf', mark: s.ink, short: 0.4 }),
        s.line('M0 -98V98M-75 0H75', s.clay, 2),
      ),
      s.disc(150, 70, 34, s.ink),
      s.disc(150, 70, 24, '#191714'),
      s.line('M210 110L330 44', s.clay, 9),
      s.line('M318 50L352 32', s.ink, 9),
    ],
  },
  'unsent-letter': {
    alt: '一封没有写完的竖排信和一支搁下的毛笔',
    pieces: [
      s.rect(0, 0, 800, 420, s.pine),
      s.rect(0, 300, 800, 120, s.deep),
      s.at(
        380,
        208,
        1,
        -4,
        s.sheet(330, 260, 9, { upright: true, mark: s.ink, short: 0.28 }),
        s.line('M-82 -130V130', s.sand, 2),
        s.line('M0 -130V130', s.sand, 2),
        s.line('M82 -130V130', s.sand, 2),
      ),
      s.at(
        620,
        240,
        1,
        62,
        s.rect(-120, -6, 190, 12, s.clay, 6),
        s.shape('M70 -8Q110 -6 124 0Q110 8 70 8z', s.ink),
        s.rect(62, -8, 12, 16, s.red),
      ),
      s.at(690, 340, 1, 0, s.rect(-54, -18, 108, 36, s.night, 4), s.oval(4, 0, 34, 11, '#141c19')),
      s.at(126, 320, 1, 0, s.rect(-50, -32, 100, 64, s.sand), s.line('M-50 -32L0 8L50 -32', s.earth, 3)),
    ],
  },
  'straw-sandals': {
    alt: '石阶上摆着一排草鞋，天色将亮',
    pieces: [
      s.rect(0, 0, 800, 420, '#d9cfb8'),
      s.slope(
        [
          [0, 110],
          [240, 60],
          [520, 116],
          [800, 70],
        ],
        s.sage,
      ),
      s.rect(0, 126, 800, 294, s.mist),
      s.sun(640, 66, 20),
      ...[0, 1, 2].flatMap((row) => [
        s.rect(0, 150 + row * 90, 800, 66, [s.sand, s.clay, '#b79f70'][row] ?? s.clay),
        s.rect(0, 216 + row * 90, 800, 24, s.earth),
      ]),
      ...[0, 1, 2].flatMap((row) =>
        Array.from({ length: 6 - row }, (_, i) =>
          s.at(
            80 + row * 20 + i * (124 + row * 20),
            180 + row * 90,
            1 + row * 0.22,
            0,
            ...[-16, 16].map((x) =>
              s.at(
                x,
                0,
                1,
                x > 0 ? 5 : -5,
                s.oval(0, 0, 13, 30, row === 2 && i === 3 ? s.red : '#8a7040'),
                s.line('M-9 -12H9M-10 -2H10M-9 8H9M-7 17H7', s.ivory, 1.6),
                s.line('M-9 -4L0 -24L9 -4', s.ivory, 2.4),
              ),
            ),
          ),
        ),
      ),
    ],
  },
  'station-wall': {
    alt: '石屋墙上用墨写成两栏的时刻表',
    pieces: [
      s.rect(0, 0, 800, 420, '#cfc3a4'),
      s.repeat(40, (i) =>
        s.rect(
          (i % 8) * 104 - (Math.floor(i / 8) % 2) * 44,
          Math.floor(i / 8) * 86,
          94,
          76,
          i % 3 ? '#c3b48f' : '#b9aa86',
          10,
        ),
      ),
      s.shape('M210 60Q400 46 596 62V356Q400 370 206 354z', s.light),
      s.line('M402 76V342', s.sage, 2),
      s.line('M250 106h110M444 106h110', s.ink, 5),
      s.disc(306, 84, 8, s.red),
      s.disc(500, 84, 8, s.red),
      s.repeat(11, (i) =>
        s.line(
          `M250 ${132 + i * 20}h${60 + ((i * 31) % 50)}${i === 7 ? '' : `M444 ${132 + i * 20}h${54 + ((i * 43) % 60)}`}`,
          s.ink,
          3.4,
          '16 7',
        ),
      ),
      s.shape('M0 0L210 0L60 420H0z', s.light, 0.22),
    ],
  },
  'plain-words': {
    alt: '社区活动室里，宣讲员举着放大的缴费单给居民看',
    pieces: [
      s.room('#e7e2d1', '#cbb88f', 306, s.earth),
      s.windowView(590, 60, 160, 140),
      s.rect(70, 60, 170, 130, s.deep),
      s.line('M92 92h100M92 118h126M92 144h84', s.sage, 4),
      s.person(330, 326, 180, s.deep),
      s.line('M352 236L410 196', s.deep, 13),
      s.at(446, 164, 1, 6, s.sheet(92, 124, 5), s.rect(-36, -18, 72, 14, s.red)),
      s.repeat(7, (i) =>
        s.sitter(
          70 + i * 112,
          424,
          104,
          [s.moss, s.earth, s.pine, s.clay, s.sage, s.deep, s.moss][i],
          i % 3 === 1 ? s.sage : s.ink,
        ),
      ),
    ],
  },
  'forest-diary': {
    alt: '窗边木桌上，一摞护林日记和翻开的一本，窗外是山林',
    pieces: [
      desk('#e3dcc6', '#8b7350'),
      s.windowView(250, 40, 300, 200, { spot: s.red, far: s.moss, near: s.deep }),
      s.at(330, 330, 1.05, 0, s.openBook(150, 96, s.earth, s.sage)),
      ...[0, 1, 2, 3, 4].map(
        (i) =>
          s.rect(
            560 + (i % 2) * 8,
            308 - i * 26,
            150,
            24,
            [s.deep, s.earth, s.pine, s.clay, s.moss][i] ?? s.deep,
            2,
          ) + s.rect(580 + (i % 2) * 8, 314 - i * 26, 36, 12, s.light),
      ),
      s.at(
        110,
        330,
        1,
        0,
        s.oval(0, 0, 56, 20, s.earth),
        s.oval(0, -8, 56, 20, s.clay),
        s.oval(0, -8, 34, 12, s.sand),
        s.oval(0, -8, 12, 4, s.earth),
      ),
      s.at(470, 348, 1, -18, s.rect(-50, -4, 90, 8, s.red, 3), s.shape('M40 -4L56 0L40 4z', s.sand)),
      s.clayJar(186, 300, 1.1, s.pine),
      s.line('M186 246V196M186 226l18 -26M186 232l-16 -30', s.moss, 4),
    ],
  },
  caliper: {
    alt: '一把游标卡尺卡住金属滑板，下方是工艺图线',
    pieces: [
      s.rect(0, 0, 800, 420, '#d9d8c7'),
      s.repeat(20, (i) => s.line(`M${i * 42} 0V420`, '#cccbb8', 1)),
      s.repeat(11, (i) => s.line(`M0 ${i * 42}H800`, '#cccbb8', 1)),
      s.rect(266, 222, 148, 128, s.moss, 3),
      s.rect(266, 222, 148, 22, s.sage, 3),
      s.line('M214 286H250M430 286H466', s.earth, 2),
      s.line('M266 368v26M414 368v26M266 384H414', s.red, 2.4),
      s.rect(170, 118, 560, 52, s.deep, 3),
      s.shape('M170 118H266V346Q222 300 214 240V170H170z', s.deep),
      s.shape('M414 100H560V188H470V240Q462 300 414 346z', s.pine),
      s.repeat(44, (i) => s.line(`M${280 + i * 10} 170v${i % 5 ? -10 : -20}`, s.ivory, 1.6)),
      s.repeat(10, (i) => s.line(`M${424 + i * 12} 188v-${i % 5 ? 9 : 16}`, s.light, 1.6)),
      s.disc(520, 116, 12, s.earth),
      s.shape('M214 118V72L246 108V118zM440 100V72L408 100z', s.deep),
      s.disc(640, 320, 46, s.clay),
      s.disc(640, 320, 20, '#d9d8c7'),
    ],
  },
  'night-stage': {
    alt: '舞台上一圈灯光，五只谷箩和一块门板，演员围坐',
    pieces: [
      s.rect(0, 0, 800, 420, '#1f2a26'),
      s.shape('M400 -40L130 330H670z', s.clay, 0.2),
      s.shape('M400 -40L220 330H580z', s.clay, 0.2),
      s.rect(0, 320, 800, 100, '#4a3b2a'),
      s.oval(400, 344, 290, 46, '#8b7350'),
      s.rect(360, 120, 90, 190, '#6b5539'),
      s.line('M384 150h42M405 150v44M384 220h42M384 244h42', s.sand, 4),
      s.oilLamp(400, 358, 0.7, s.clay),
      ...[210, 286, 514, 590].map((x, i) =>
        s.at(
          x,
          344,
          1,
          0,
          s.shape('M-34 18L-26 -22H26L34 18z', s.clay),
          s.line('M-30 -2H30', s.earth, 2),
          s.sitter(0, -18, 92, [s.moss, s.sage, s.earth, s.pine][i]),
        ),
      ),
      s.person(468, 352, 130, s.sage),
      s.shape('M0 0H90Q70 200 20 420H0zM800 0H710Q730 200 780 420H800z', '#7d3a2d'),
    ],
  },
  'ledger-lesson': {
    alt: '门框上挂着一本小账本，门内透出灯光',
    pieces: [
      s.rect(0, 0, 800, 420, '#5d6f63'),
      s.repeat(24, (i) =>
        s.rect(
          (i % 6) * 140 - (Math.floor(i / 6) % 2) * 60,
          Math.floor(i / 6) * 106,
          134,
          100,
          i % 2 ? '#657769' : '#56685c',
        ),
      ),
      s.rect(250, 30, 300, 390, '#5b4636'),
      s.rect(278, 58, 244, 362, '#e2c98f'),
      s.shape('M278 420V58H400L320 420z', '#efdcae'),
      s.oilLamp(432, 330, 1.1, s.earth),
      s.rect(330, 330, 192, 90, s.earth),
      s.line('M582 110V172', s.sand, 3),
      s.disc(582, 108, 6, s.ink),
      s.at(
        582,
        220,
        1,
        4,
        s.rect(-38, -50, 76, 100, s.light, 2),
        s.rect(-38, -50, 14, 100, s.red),
        s.line('M-14 -28h42M-14 -10h36M-14 8h42M-14 26h26', s.earth, 3),
      ),
      s.shape('M278 420H522L640 420L500 392H290z', '#e2c98f', 0.4),
    ],
  },
  'small-matter': {
    alt: '老楼的楼道，一盏声控灯照亮楼梯',
    pieces: [
      s.rect(0, 0, 800, 420, '#cfccb8'),
      s.shape('M0 300H180V250H280V200H380V150H480V100H580V420H0z', s.sage),
      s.shape('M180 300V250H280V200H380V150H480V100H580V50H800V420H0V300z', s.moss),
      s.halo(330, 60, 170, s.light),
      s.line('M330 0V34', s.ink, 4),
      s.shape('M300 34H360L350 62H310z', s.ink),
      s.disc(330, 68, 14, s.red),
      s.line('M120 262V180L520 0', s.deep, 8),
      s.repeat(5, (i) => s.line(`M${150 + i * 84} ${286 - i * 46}V${170 - i * 38}`, s.deep, 3)),
      s.rect(640, 150, 104, 190, s.earth),
      s.rect(652, 164, 80, 60, '#8a7049'),
      s.disc(654, 262, 5, s.clay),
      s.person(250, 250, 124, s.deep),
      s.at(286, 182, 1, 0, s.sheet(36, 46, 4)),
    ],
  },
  'check-list': {
    alt: '一页讲稿，多处被红笔划去，旁边放着七条清单',
    pieces: [
      s.rect(0, 0, 800, 420, '#b9b79f'),
      s.at(300, 214, 1, -3, s.sheet(290, 350, 12, { mark: s.moss })),
      s.line('M196 116h90M260 166h120M190 218h70M330 244h84M200 296h140', s.red, 7),
      s.at(
        600,
        206,
        1,
        4,
        s.sheet(200, 300, 0, { fill: s.ivory }),
        s.repeat(
          7,
          (i) =>
            s.line(`M-52 ${-112 + i * 37}h${110 - (i % 3) * 18}`, s.earth, 4) +
            `<rect x="-84" y="${-122 + i * 37}" width="18" height="18" fill="none" stroke="${s.deep}" stroke-width="3"/>` +
            (i < 5 ? s.line(`M-82 ${-113 + i * 37}l6 7 12 -16`, s.deep, 3.4) : ''),
        ),
      ),
      s.at(
        470,
        350,
        1,
        -38,
        s.rect(-90, -6, 150, 12, s.deep, 3),
        s.shape('M60 -6L84 0L60 6z', s.sand),
        s.rect(-96, -6, 14, 12, s.red),
      ),
    ],
  },
  'numbers-aloud': {
    alt: '黑板上画着高低不一的柱子，一张提纲翻到背面',
    pieces: [
      s.room('#ddd7c3', s.clay, 340, s.earth),
      s.rect(90, 40, 440, 250, s.earth, 4),
      s.rect(104, 54, 412, 222, s.deep),
      ...[60, 100, 84, 150, 120, 178].map((h, i) =>
        s.rect(136 + i * 60, 252 - h, 34, h, i === 3 ? s.red : s.sage),
      ),
      s.line('M124 254H500', s.light, 3),
      s.person(630, 366, 236, s.pine),
      s.line('M604 260L530 214', s.pine, 15),
      s.at(690, 236, 1, 8, s.sheet(64, 88, 5)),
    ],
  },
  'bridge-drawing': {
    alt: '图板上的拱桥图纸，边上有红铅笔写下的批注',
    pieces: [
      s.rect(0, 0, 800, 420, '#8b7350'),
      s.at(
        400,
        212,
        1,
        -2,
        s.rect(-330, -170, 664, 350, '#00000030'),
        s.rect(-336, -178, 664, 350, '#e9e8da'),
        `<rect x="-318" y="-160" width="628" height="314" fill="none" stroke="${s.pine}" stroke-width="2"/>`,
        s.line(
          'M-280 60H120M-240 60Q-80 -130 80 60M-260 8Q-80 -150 100 8M-280 -40H120M-280 -52H120',
          s.pine,
          3,
        ),
        s.repeat(11, (i) => s.line(`M${-270 + i * 38} -40V-${i > 2 && i < 8 ? 50 : 6}`, s.pine, 1.8)),
        s.line('M-240 92H80M-240 84v16M80 84v16', s.moss, 2),
        s.rect(160, 90, 140, 56, '#d5d3bd'),
        s.line('M172 108h110M172 126h84', s.pine, 2),
        s.line('M164 -130h120M164 -110h96M164 -90h110M164 -40h118M164 -20h80', s.red, 3, '18 6'),
        s.line('M150 -100L40 -20', s.red, 2),
        `<circle cx="30" cy="-12" r="15" fill="none" stroke="${s.red}" stroke-width="3"/>`,
      ),
      s.at(640, 352, 1, -24, s.rect(-90, -7, 140, 14, s.red, 3), s.shape('M50 -7L78 0L50 7z', s.sand)),
      s.shape('M80 420L80 330L190 420z', s.moss, 0.9),
      s.shape('M102 408V370L150 408z', '#8b7350'),
    ],
  },
  'grid-office': {
    alt: '值班室墙上的大表格，网格员正在一格里写字',
    pieces: [
      s.room('#e6e1cf', s.moss, 340, s.deep),
      s.rect(90, 40, 470, 264, s.light),
      s.repeat(10, (i) => s.line(`M${90 + i * 52.2} 40V304`, s.sage, 2)),
      s.repeat(7, (i) => s.line(`M90 ${40 + i * 44}H560`, s.sage, 2)),
      s.rect(90, 40, 470, 44, s.pine),
      s.repeat(32, (i) =>
        s.line(`M${100 + (i % 8) * 52} ${106 + Math.floor(i / 8) * 44}h${20 + ((i * 17) % 14)}`, s.earth, 3),
      ),
      s.rect(456, 262, 50, 40, s.red),
      s.person(600, 382, 230, s.deep),
      s.line('M578 282L520 252', s.deep, 15),
      s.line('M520 252l-16 12', s.earth, 4),
      s.rect(676, 276, 90, 64, s.earth),
      s.rect(690, 258, 40, 20, s.clay),
      s.disc(712, 120, 34, s.light),
      s.line('M712 120V98M712 120h14', s.ink, 3),
    ],
  },
  workbench: {
    alt: '三号台位：虎钳、量块和压在玻璃板下的一张单子',
    pieces: [
      s.rect(0, 0, 800, 420, '#c9cab8'),
      ...[60, 300, 540].map(
        (x) =>
          s.rect(x, 30, 200, 110, s.light) +
          s.line(`M${x + 66} 30V140M${x + 133} 30V140M${x} 85H${x + 200}`, s.moss, 4),
      ),
      s.rect(0, 270, 800, 150, s.pine),
      s.rect(0, 262, 800, 16, s.deep),
      s.at(
        200,
        262,
        1,
        0,
        s.rect(-70, -30, 140, 30, s.ink, 3),
        s.rect(-86, -92, 60, 66, s.ink, 4),
        s.rect(10, -92, 60, 66, s.ink, 4),
        s.rect(-26, -112, 36, 60, s.sage),
        s.rect(70, -72, 70, 14, s.moss),
        s.line('M132 -100V-32', s.earth, 8),
      ),
      s.repeat(6, (i) => s.rect(410 + i * 34, 262 - 40 - i * 8, 26, 40 + i * 8, i % 2 ? s.mist : s.sage)),
      s.shape('M390 300H690L724 392H360z', s.mist, 0.55),
      s.at(
        540,
        346,
        1,
        2,
        s.shape('M-70 -30H60L74 32H-84z', s.ivory),
        s.line('M-54 -14h100M-60 2h84', s.earth, 3),
        s.rect(16, 10, 40, 14, s.red),
      ),
      s.line('M110 300q40 40 110 20', s.sage, 5),
      s.person(730, 262, 150, s.earth),
    ],
  },
  'conservation-desk': {
    alt: '修复台上的残破纸页、毛刷和一碗浆糊，窗纱透进匀光',
    pieces: [
      s.room('#e3e0d2', '#a28d66', 250, s.earth),
      s.rect(220, 20, 360, 200, s.light),
      s.line('M220 20h360v200H220zM400 20V220', s.sage, 7),
      s.repeat(14, (i) => s.line(`M${234 + i * 25} 26V214`, '#eee7d6', 5)),
      s.at(
        370,
        320,
        1,
        -2,
        s.rect(-170, -62, 340, 128, s.light),
        s.shape(
          'M-150 -50L-30 -56L20 -44L146 -52L150 10L120 40L60 36L20 50L-60 44L-140 52L-152 0z',
          '#d8c397',
        ),
        s.line(
          'M-120 -34V30M-92 -34V20M-64 -38V30M-36 -36V28M-8 -34V34M20 -30V24M48 -34V18M76 -36V22',
          s.ink,
          3,
          '9 5',
        ),
        s.shape('M90 -44l44 -4 6 44 -34 8z', '#eadcb8'),
      ),
      s.at(
        630,
        318,
        1,
        0,
        s.oval(0, 0, 56, 22, s.deep),
        s.oval(0, -8, 56, 20, s.pine),
        s.oval(0, -8, 44, 14, s.light),
      ),
      s.at(
        600,
        372,
        1,
        -22,
        s.rect(-70, -6, 110, 12, s.earth, 5),
        s.rect(36, -16, 18, 32, s.red, 2),
        s.shape('M54 -16H92Q100 0 92 16H54z', s.ivory),
      ),
      s.at(120, 330, 1, 14, s.rect(-50, -4, 100, 8, s.clay), s.shape('M50 -5H84L70 5H50z', s.sage)),
    ],
  },
  'clinic-lamp': {
    alt: '夜里的山村小路，村医提着药箱走向亮灯的人家',
    pieces: [
      s.rect(0, 0, 800, 420, '#2c3d36'),
      s.disc(120, 80, 20, s.ivory),
      s.peaks(
        [
          [0, 190],
          [160, 110],
          [330, 196],
          [520, 90],
          [800, 190],
        ],
        '#34473f',
      ),
      s.slope(
        [
          [0, 270],
          [300, 220],
          [560, 260],
          [800, 210],
        ],
        s.night,
      ),
      s.halo(640, 240, 130, s.clay),
      s.house(570, 290, 150, 76, { windows: 3, wall: '#56685c', roof: '#1b2622', glass: '#f0d48e' }),
      s.slope(
        [
          [0, 340],
          [300, 320],
          [800, 280],
        ],
        s.deep,
      ),
      s.shape('M180 420C330 380 480 350 630 290H660C560 360 440 400 380 420z', s.earth),
      s.at(
        350,
        388,
        1,
        0,
        s.halo(40, -60, 66, s.clay),
        s.person(0, 0, 130, s.light),
        s.line('M18 -70L38 -62', s.light, 9),
        s.disc(42, -54, 8, '#f0d48e'),
        s.rect(-48, -62, 36, 28, s.earth, 4),
        s.disc(-30, -48, 6, s.red),
      ),
      s.pineTree(80, 360, 150, '#1f2d27'),
      s.pineTree(140, 372, 100, '#1f2d27'),
    ],
  },
  'report-class': {
    alt: '居民传看水费单，桌上放着写满的提问本',
    pieces: [
      s.rect(0, 0, 800, 420, '#b8a77e'),
      s.oval(400, 220, 330, 170, '#d8c79d'),
      s.at(400, 210, 1, 4, s.openBook(130, 150, s.red, s.earth)),
      ...[
        [140, 110, 20],
        [660, 120, -24],
        [150, 330, -14],
        [640, 330, 16],
      ].map(([x = 0, y = 0, t = 0]) =>
        s.at(x, y, 1, t, s.sheet(104, 132, 6), s.rect(-40, -22, 80, 12, s.sage)),
      ),
      ...[
        [60, 60, s.deep],
        [740, 60, s.pine],
        [60, 390, s.moss],
        [740, 390, s.earth],
        [400, 20, s.pine],
        [400, 410, s.deep],
      ].map(
        ([x, y, c]) => s.disc(Number(x), Number(y), 52, String(c)) + s.disc(Number(x), Number(y), 27, s.ink),
      ),
      s.at(520, 270, 1, 30, s.rect(-50, -4, 90, 8, s.deep, 3)),
    ],
  },
  'report-stage': {
    alt: '祠堂门前的空地上，村民围看短剧排练',
    pieces: [
      s.rect(0, 0, 800, 420, s.ivory),
      s.slope(
        [
          [0, 150],
          [240, 96],
          [520, 156],
          [800, 100],
        ],
        s.sage,
      ),
      s.hall(210, 268, 380, 130, { glow: s.ink }),
      s.rect(0, 268, 800, 152, s.sand),
      s.rect(376, 216, 48, 84, '#6b5539'),
      s.line('M388 236h24M400 236v26', s.sand, 3),
      s.person(330, 314, 104, s.red),
      s.person(470, 314, 108, s.deep),
      s.person(270, 318, 84, s.pine),
      s.repeat(10, (i) =>
        s.sitter(
          40 + i * 82,
          424,
          86,
          [s.moss, s.earth, s.deep, s.clay, s.pine][i % 5],
          i % 4 === 2 ? s.sage : s.ink,
        ),
      ),
      s.repeat(9, (i) => s.sitter(80 + i * 82, 366, 56, [s.sage, s.pine, s.clay, s.moss][i % 4])),
      s.leafTree(90, 270, 160, s.pine),
      s.leafTree(720, 270, 150, s.moss),
    ],
  },
  'report-archives': {
    alt: '档案馆库房的一排排卷架，访客在玻璃外观看',
    pieces: [
      s.rect(0, 0, 800, 420, '#d6d2bf'),
      s.shape('M0 420L280 260H520L800 420z', s.clay),
      ...[0, 1, 2].flatMap((r) =>
        [false, true].map((flip) => {
          const x = r * 92
          const top = 30 + r * 42
          const h = 360 - r * 90
          const shelf =
            s.rect(x, top, 84, h, s.deep) +
            s.repeat(
              5,
              (i) =>
                s.rect(
                  x + 6,
                  top + 10 + (i * h) / 5,
                  72,
                  h / 5 - 16,
                  i === 1 && r === 1 && flip ? s.red : ([s.sand, s.clay, s.ivory][(i + r) % 3] ?? s.sand),
                ) +
                s.line(
                  `M${x + 24} ${top + 12 + (i * h) / 5}v${h / 5 - 20}M${x + 42} ${top + 12 + (i * h) / 5}v${h / 5 - 20}M${x + 60} ${top + 12 + (i * h) / 5}v${h / 5 - 20}`,
                  s.earth,
                  1.6,
                ),
            )
          return flip ? s.mirrored(800, shelf) : shelf
        }),
      ),
      s.rect(330, 120, 140, 150, s.light),
      s.disc(400, 150, 12, s.sage),
      s.person(372, 292, 96, s.pine),
      s.person(424, 298, 104, s.deep),
      s.person(470, 310, 84, s.earth),
    ],
  },
  'report-workshop': {
    alt: '车间里工人们围着台位，轮流用量具量零件',
    pieces: [
      s.rect(0, 0, 800, 420, '#cbcab7'),
      s.shape('M0 0H800V90L700 50L600 90L500 50L400 90L300 50L200 90L100 50L0 90z', s.moss),
      ...[40, 300, 560].map(
        (x) => s.rect(x, 110, 180, 90, s.light) + s.line(`M${x + 60} 110v90M${x + 120} 110v90`, s.moss, 4),
      ),
      s.rect(0, 330, 800, 90, s.clay),
      ...[150, 236, 320, 500, 584, 664].map(
        (x, i) =>
          s.person(
            x,
            336 + (i % 2) * 10,
            176,
            [s.pine, s.deep, s.earth, s.deep, s.pine, s.earth][i] ?? s.pine,
          ) + s.shape(`M${x - 25} ${336 + (i % 2) * 10 - 156}a25 22 0 0 1 50 0z`, i === 2 ? s.red : s.sand),
      ),
      s.rect(330, 290, 150, 110, s.deep),
      s.rect(318, 280, 174, 14, s.ink),
      s.rect(372, 256, 50, 24, s.sage),
      s.line('M350 268h110', s.light, 5),
      s.rect(344, 256, 8, 24, s.light),
    ],
  },
  'report-training': {
    alt: '长桌两侧，讲解员两人一组交换讲稿',
    pieces: [
      s.room('#e4ddc8', s.sand, 250, s.earth),
      s.windowView(80, 40, 170, 140),
      s.windowView(550, 40, 170, 140),
      s.rect(320, 50, 160, 110, s.deep),
      s.line('M344 78h112M344 100h90M344 122h104', s.sage, 4),
      s.repeat(5, (i) => s.sitter(130 + i * 136, 292, 104, [s.pine, s.earth, s.deep, s.moss, s.pine][i])),
      s.shape('M60 290H740L800 372H0z', s.earth),
      s.repeat(
        5,
        (i) =>
          s.at(120 + i * 140, 326, 1, i % 2 ? 6 : -6, s.sheet(64, 46, 4)) +
          s.line(`M${100 + i * 140} ${320 + (i % 2) * 6}h36`, s.red, 3),
      ),
      s.repeat(6, (i) =>
        s.sitter(66 + i * 134, 430, 100, [s.deep, s.moss, s.clay, s.pine, s.earth, s.sage][i]),
      ),
    ],
  },
  'site-letters': {
    alt: '家书陈列室：墙上成排的信纸和一列展柜',
    pieces: [
      s.room('#e2dac4', s.clay, 320, s.earth),
      s.repeat(12, (i) =>
        s.at(
          110 + (i % 6) * 116,
          92 + Math.floor(i / 6) * 116,
          1,
          0,
          s.rect(-42, -46, 84, 92, s.earth),
          s.sheet(70, 78, 5, { upright: true, mark: i === 11 ? s.red : s.moss, short: i === 11 ? 0.3 : 0.7 }),
        ),
      ),
      ...[90, 330, 570].map(
        (x) =>
          s.rect(x, 284, 160, 20, s.mist) +
          s.rect(x, 304, 160, 62, s.deep) +
          s.at(x + 50, 292, 1, 0, s.rect(-26, -4, 52, 7, s.light)) +
          s.rect(x + 100, 288, 36, 7, s.sand),
      ),
      s.person(300, 396, 128, s.pine),
      s.person(536, 396, 112, s.earth),
    ],
  },
  'team-stage': {
    alt: '幕布前的三件道具：油灯、斗笠和二胡',
    pieces: [
      s.rect(0, 0, 800, 420, s.deep),
      s.repeat(10, (i) =>
        s.shape(
          `M${i * 84 - 20} 0Q${i * 84 + 10} 200 ${i * 84 - 26} 340H${i * 84 + 26}Q${i * 84 + 40} 200 ${i * 84 + 22} 0z`,
          i % 2 ? s.pine : '#3b564b',
        ),
      ),
      s.rect(0, 330, 800, 90, '#6b5539'),
      s.oval(400, 352, 300, 30, '#8b7350'),
      s.oilLamp(220, 352, 1.5, s.clay),
      s.at(
        420,
        320,
        1,
        0,
        s.shape('M-110 32Q0 -110 110 32Q0 52 -110 32z', s.clay),
        s.line('M0 -38L-70 30M0 -38L70 30M0 -38V40M-80 22Q0 40 80 22M-46 -2Q0 10 46 -2', s.earth, 2),
      ),
      s.at(
        600,
        350,
        1,
        8,
        s.rect(-5, -230, 10, 210, s.earth, 4),
        s.disc(0, -14, 30, s.ink),
        s.disc(0, -14, 22, s.sand),
        s.line('M-14 -206h30M-14 -180h30', s.ink, 7),
        s.line('M3 -210V-16', s.light, 1.6),
        s.line('M40 -240Q64 -120 34 10', s.earth, 5),
        s.line('M40 -240L34 10', s.light, 1.6),
      ),
    ],
  },
}
