/** The palette of the covers: ivory paper, sage, pine, clay, ink, and one spot of vermilion a picture. */
export const ink = '#33302b'
export const ivory = '#efe3cf'
export const light = '#f8f1e2'
export const sand = '#e2d3b5'
export const clay = '#c9b489'
export const earth = '#9a7f58'
export const mist = '#d5d3bd'
export const sage = '#b9b79f'
export const moss = '#7f8f7c'
export const pine = '#4d6257'
export const deep = '#2f4a41'
export const night = '#26352f'
export const red = '#c4543f'

/** Pieces of SVG, in the units of a picture 800 wide and 420 high. */
export type Piece = string

export const rect = (x: number, y: number, w: number, h: number, fill: string, r = 0): Piece =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" fill="${fill}"/>`
export const disc = (x: number, y: number, r: number, fill: string, opacity = 1): Piece =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" opacity="${opacity}"/>`
export const oval = (x: number, y: number, rx: number, ry: number, fill: string): Piece =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"/>`
export const shape = (d: string, fill: string, opacity = 1): Piece =>
  `<path d="${d}" fill="${fill}" opacity="${opacity}"/>`
export const line = (d: string, stroke: string, width = 2, dash = ''): Piece =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"${dash && ` stroke-dasharray="${dash}"`}/>`
/** Pieces moved, enlarged and turned together. */
export const at = (x: number, y: number, scale: number, turn: number, ...pieces: Piece[]): Piece =>
  `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scale})">${pieces.join('')}</g>`
export const mirrored = (x: number, ...pieces: Piece[]): Piece =>
  `<g transform="translate(${x} 0) scale(-1 1)">${pieces.join('')}</g>`

export const repeat = (count: number, piece: (index: number) => Piece): Piece =>
  Array.from({ length: count }, (_, index) => piece(index)).join('')

/** Numbers from 0 to 1 that are the same in every run. */
export function scatter(seed: number): () => number {
  let state = seed * 2654435761
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0
    return state / 2 ** 32
  }
}

/** A mountain ridge with straight faces: x and y of its turns; filled down to the bottom. */
export const peaks = (turns: [number, number][], fill: string, bottom = 420): Piece =>
  shape(`M${turns.map(([x, y]) => `${x} ${y}`).join('L')}V${bottom}H${turns[0]?.[0] ?? 0}z`, fill)

/** A rounded hill line through the turns; filled down to the bottom. */
export function slope(turns: [number, number][], fill: string, bottom = 420): Piece {
  const [first = [0, 0], ...rest] = turns
  let path = `M${first[0]} ${first[1]}`
  let [px, py] = first
  for (const [x, y] of rest) {
    const middle = (px + x) / 2
    path += `C${middle} ${py} ${middle} ${y} ${x} ${y}`
    px = x
    py = y
  }
  return shape(`${path}V${bottom}H${first[0]}z`, fill)
}

export const sun = (x: number, y: number, r: number, fill = red): Piece => disc(x, y, r, fill)

export const birds = (x: number, y: number, colour = pine): Piece =>
  repeat(3, (i) => line(`M${x + i * 34} ${y + (i % 2) * 12}q7 -8 13 0q7 -8 13 0`, colour, 2.2))

export const pineTree = (x: number, y: number, h: number, fill = deep): Piece =>
  rect(x - h * 0.025, y - h * 0.16, h * 0.05, h * 0.16, earth) +
  repeat(3, (i) => {
    const top = y - h + i * h * 0.24
    const w = h * (0.15 + i * 0.055)
    return shape(`M${x} ${top}L${x + w} ${top + h * 0.38}H${x - w}z`, fill)
  })

export const leafTree = (x: number, y: number, h: number, fill = pine): Piece =>
  line(`M${x} ${y}V${y - h * 0.6}M${x} ${y - h * 0.3}l${h * 0.14} ${-h * 0.14}`, earth, h * 0.045) +
  disc(x, y - h * 0.72, h * 0.28, fill) +
  disc(x - h * 0.19, y - h * 0.56, h * 0.19, fill) +
  disc(x + h * 0.2, y - h * 0.54, h * 0.2, fill)

export const sapling = (x: number, y: number, h: number, fill = pine): Piece =>
  line(`M${x} ${y}V${y - h}`, earth, h * 0.07) +
  shape(
    `M${x} ${y - h * 0.55}q${h * 0.4} ${-h * 0.1} ${h * 0.42} ${-h * 0.42}q${-h * 0.4} 0 ${-h * 0.42} ${h * 0.42}z`,
    fill,
  ) +
  shape(
    `M${x} ${y - h * 0.75}q${-h * 0.4} ${-h * 0.05} ${-h * 0.42} ${-h * 0.36}q${h * 0.38} 0 ${h * 0.42} ${h * 0.36}z`,
    fill,
  )

/** A village house: eaves beyond the wall, a door, windows that may be lit. */
export function house(
  x: number,
  y: number,
  w: number,
  h: number,
  { wall = light, roof = deep, glass = pine, windows = 2, door = true } = {},
): Piece {
  const gap = w / (windows + 1)
  const eaves = w * 0.1
  return (
    rect(x, y - h, w, h, wall) +
    shape(
      `M${x - eaves} ${y - h}q${w * 0.18} ${-h * 0.1} ${w * 0.24} ${-h * 0.46}h${w * 0.72}q${w * 0.06} ${h * 0.36} ${w * 0.24} ${h * 0.46}z`,
      roof,
    ) +
    repeat(windows, (i) =>
      door && i === Math.floor(windows / 2)
        ? rect(x + gap * (i + 1) - w * 0.07, y - h * 0.58, w * 0.14, h * 0.58, earth)
        : rect(x + gap * (i + 1) - w * 0.06, y - h * 0.68, w * 0.12, h * 0.3, glass) +
          line(`M${x + gap * (i + 1)} ${y - h * 0.68}v${h * 0.3}`, wall, 1.2),
    )
  )
}

/** An ancestral hall: two stepped gables, a curved roof, columns and a wide door. */
export const hall = (
  x: number,
  y: number,
  w: number,
  h: number,
  { wall = light, roof = deep, glow = earth } = {},
): Piece =>
  rect(x + w * 0.04, y - h, w * 0.92, h, wall) +
  shape(
    `M${x - w * 0.08} ${y - h * 0.92}q${w * 0.12} ${-h * 0.04} ${w * 0.2} ${-h * 0.5}h${w * 0.76}q${w * 0.08} ${h * 0.46} ${w * 0.2} ${h * 0.5}z`,
    roof,
  ) +
  rect(x + w * 0.1, y - h * 1.47, w * 0.8, h * 0.07, roof, 2) +
  rect(x + w * 0.36, y - h * 0.62, w * 0.28, h * 0.62, glow) +
  line(`M${x + w * 0.5} ${y - h * 0.62}V${y}`, wall, 1.5) +
  repeat(4, (i) => rect(x + w * (0.12 + i * 0.24) - w * 0.012, y - h * 0.92, w * 0.03, h * 0.92, roof)) +
  rect(x - w * 0.02, y - h * 0.05, w * 1.04, h * 0.07, sage)

/** A stone arch bridge with its reflection. */
export const archBridge = (x: number, y: number, w: number, h: number, stone = ivory, water = moss): Piece =>
  `<path fill-rule="evenodd" d="M${x - w * 0.22} ${y}Q${x + w / 2} ${y - h * 1.75} ${x + w * 1.22} ${y}zM${x + w * 0.2} ${y}A${w * 0.3} ${h * 0.72} 0 0 1 ${x + w * 0.8} ${y}z" fill="${stone}"/>` +
  line(
    `M${x - w * 0.16} ${y - h * 0.22}Q${x + w / 2} ${y - h * 1.85} ${x + w * 1.16} ${y - h * 0.22}`,
    stone,
    h * 0.06,
  ) +
  repeat(9, (i) => {
    const t = (i + 1) / 10
    const px = x - w * 0.16 + t * w * 1.32
    const py = (1 - t) * (1 - t) * (y - h * 0.22) + 2 * t * (1 - t) * (y - h * 1.85) + t * t * (y - h * 0.22)
    return line(`M${px} ${py}v${h * 0.16}`, stone, h * 0.05)
  }) +
  `<path d="M${x + w * 0.2} ${y + 3}A${w * 0.3} ${h * 0.5} 0 0 0 ${x + w * 0.8} ${y + 3}z" fill="${water}" opacity="0.55"/>`

export const ripples = (x: number, y: number, w: number, count: number, colour = light): Piece =>
  repeat(count, (i) => line(`M${x + ((i * 137) % w)} ${y + i * 11}h${26 + ((i * 53) % 60)}`, colour, 2))

/** A wooden ferry with a figure and a pole; `cargo` sacks instead of a canopy. */
export const boat = (
  x: number,
  y: number,
  s: number,
  { hull = ink, cargo = false, lantern = false } = {},
): Piece =>
  at(
    x,
    y,
    s,
    0,
    shape('M-80 -6Q-60 22 -40 22H44Q66 20 84 -10Q40 4 0 4T-80 -6z', hull),
    cargo
      ? repeat(6, (i) =>
          shape(
            `M${-38 + (i % 3) * 24 + (i > 2 ? 12 : 0)} ${i > 2 ? -12 : 4}q0 -18 11 -18t11 18z`,
            i % 2 ? clay : sand,
          ),
        )
      : shape('M-36 4Q-34 -34 0 -34T36 4z', clay) +
          repeat(4, (i) => line(`M${-24 + i * 16} -4v-22`, earth, 1.4)),
    person(58, -2, 46, hull === ink ? deep : ink),
    line('M64 -34L96 40', earth, 3),
    lantern ? disc(-66, -18, 16, red, 0.3) + disc(-66, -18, 7, red) : '',
  )

/** A standing figure, feet at (x, y). */
export const person = (x: number, y: number, h: number, coat = pine, skin = clay): Piece =>
  disc(x, y - h * 0.87, h * 0.12, skin) +
  shape(`M${x - h * 0.12} ${y - h * 0.9}a${h * 0.125} ${h * 0.125} 0 0 1 ${h * 0.24} 0z`, ink) +
  shape(
    `M${x - h * 0.19} ${y - h * 0.2}Q${x - h * 0.2} ${y - h * 0.72} ${x} ${y - h * 0.74}T${x + h * 0.19} ${y - h * 0.2}z`,
    coat,
  ) +
  rect(x - h * 0.12, y - h * 0.22, h * 0.09, h * 0.22, ink) +
  rect(x + h * 0.03, y - h * 0.22, h * 0.09, h * 0.22, ink)

/** A figure on a bench seen from behind or the front, seat at (x, y). */
export const sitter = (x: number, y: number, h: number, coat = moss, hair = ink): Piece =>
  disc(x, y - h * 0.82, h * 0.17, clay) +
  shape(
    `M${x - h * 0.18} ${y - h * 0.82}a${h * 0.18} ${h * 0.18} 0 0 1 ${h * 0.36} 0q${-h * 0.18} ${h * 0.08} ${-h * 0.36} 0z`,
    hair,
  ) +
  shape(
    `M${x - h * 0.3} ${y}Q${x - h * 0.32} ${y - h * 0.62} ${x} ${y - h * 0.64}T${x + h * 0.3} ${y}z`,
    coat,
  )

export const bench = (x: number, y: number, w: number, fill = earth): Piece =>
  rect(x, y, w, 7, fill, 2) + line(`M${x + 10} ${y + 6}l-5 22M${x + w - 10} ${y + 6}l5 22`, fill, 5)

/** A wick lamp with a flame; its foot stands on (x, y). */
export const oilLamp = (x: number, y: number, s: number, metal = earth): Piece =>
  at(
    x,
    y,
    s,
    0,
    rect(-26, -8, 52, 8, metal, 3),
    rect(-5, -46, 10, 40, metal),
    shape('M-34 -64Q0 -34 34 -64H46q4 -8 -4 -10H-34z', metal),
    shape('M0 -78q-13 -16 0 -40q15 24 0 40z', red),
    shape('M0 -80q-5 -7 0 -18q7 11 0 18z', light),
  )

export const halo = (x: number, y: number, r: number, colour: string): Piece =>
  disc(x, y, r, colour, 0.16) + disc(x, y, r * 0.68, colour, 0.2) + disc(x, y, r * 0.4, colour, 0.28)

/** A sheet with written lines; `upright` for columns read from the right. */
export const sheet = (
  w: number,
  h: number,
  lines: number,
  { fill = light, mark = earth, upright = false, short = 0.55 } = {},
): Piece =>
  rect(-w / 2 + 4, -h / 2 + 5, w, h, '#00000022') +
  rect(-w / 2, -h / 2, w, h, fill, 1) +
  repeat(lines, (i) => {
    const last = i === lines - 1 ? short : 0.9 - ((i * 37) % 13) / 100
    return upright
      ? line(`M${w / 2 - (i + 0.8) * (w / (lines + 0.6))} ${-h * 0.4}v${h * 0.8 * last}`, mark, 2.4, '9 5')
      : line(`M${-w * 0.4} ${-h / 2 + (i + 1) * (h / (lines + 1))}h${w * 0.8 * last}`, mark, 2.2)
  })

/** An open book, its spine at the origin. */
export const openBook = (w: number, h: number, cover = deep, mark = sage): Piece =>
  shape(
    `M${-w} ${-h / 2 + 6}Q${-w / 2} ${-h / 2 - 6} 0 ${-h / 2 + 8}Q${w / 2} ${-h / 2 - 6} ${w} ${-h / 2 + 6}V${h / 2 + 8}Q${w / 2} ${h / 2 - 2} 0 ${h / 2 + 10}Q${-w / 2} ${h / 2 - 2} ${-w} ${h / 2 + 8}z`,
    cover,
  ) +
  shape(
    `M${-w + 8} ${-h / 2}Q${-w / 2} ${-h / 2 - 12} 0 ${-h / 2 + 2}Q${w / 2} ${-h / 2 - 12} ${w - 8} ${-h / 2}V${h / 2}Q${w / 2} ${h / 2 - 10} 0 ${h / 2 + 4}Q${-w / 2} ${h / 2 - 10} ${-w + 8} ${h / 2}z`,
    light,
  ) +
  line(`M0 ${-h / 2 + 2}V${h / 2 + 4}`, clay, 3) +
  repeat(6, (i) => {
    const y = -h / 2 + 20 + (i * (h - 34)) / 6
    return line(`M${-w + 28} ${y}H${-26 - (i % 3) * 14}M26 ${y + 1}H${w - 34 - (i % 2) * 30}`, mark, 2)
  })

/** A wall, a table before it, and what stands on the wall. */
export const room = (wall: string, table: string, height = 290, edge = ink): Piece =>
  rect(0, 0, 800, 420, wall) + rect(0, height, 800, 420 - height, table) + rect(0, height, 800, 5, edge)

/** A window with hills outside. */
export const windowView = (
  x: number,
  y: number,
  w: number,
  h: number,
  { sky = ivory, far = sage, near = moss, frame = earth, spot = '' } = {},
): Piece =>
  rect(x, y, w, h, sky) +
  (spot && disc(x + w * 0.68, y + h * 0.32, h * 0.12, spot)) +
  shape(
    `M${x} ${y + h * 0.72}L${x + w * 0.26} ${y + h * 0.4}L${x + w * 0.5} ${y + h * 0.66}L${x + w * 0.74} ${y + h * 0.48}L${x + w} ${y + h * 0.7}V${y + h}H${x}z`,
    far,
  ) +
  shape(`M${x} ${y + h * 0.88}Q${x + w * 0.4} ${y + h * 0.66} ${x + w} ${y + h * 0.9}V${y + h}H${x}z`, near) +
  line(`M${x} ${y}h${w}v${h}h${-w}zM${x + w / 2} ${y}v${h}M${x} ${y + h / 2}h${w}`, frame, 6)

export const clayJar = (x: number, y: number, s: number, fill = earth): Piece =>
  at(
    x,
    y,
    s,
    0,
    shape('M-14 -50H14q-2 8 8 16q14 12 8 34H-16q-6 -22 8 -34q10 -8 -6 -16z', fill),
    rect(-16, -54, 32, 6, fill, 2),
  )
