import { fromMarkdown, html, parse, usedIn } from '@lectern/content-models/body'
import { addressOf, type PublishedRecord, validateRecord } from '@lectern/content-models/published'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeWithDatabase, openTestCms, recordsOf, type TestCms } from './database.ts'

const text = (content: string) => ({
  type: 'text',
  version: 1,
  text: content,
  format: 0,
  mode: 'normal',
  style: '',
  detail: 0,
})
const element = (type: string, children: unknown[], more: Record<string, unknown> = {}) => ({
  type,
  version: 1,
  direction: null,
  format: '',
  indent: 0,
  children,
  ...more,
})
const block = (blockType: string, fields: Record<string, unknown>) => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id: blockType.padEnd(24, '0'), blockName: '', blockType, ...fields },
})

describeWithDatabase('published records', () => {
  let test: TestCms
  let records: PublishedRecord[]
  const ids: Record<string, string> = {}

  beforeAll(async () => {
    test = await openTestCms()
    const { cms } = test
    const bytes = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#b3231b' } })
      .png()
      .toBuffer()
    const picture = await cms.addPicture({
      name: '图.png',
      bytes,
      alt: '一面旗',
      caption: '图注',
      credit: '示例摄',
    })
    const pdf = await cms.addFile({
      name: '讲稿.txt',
      bytes: new TextEncoder().encode('讲稿'),
      title: '讲稿',
    })
    const sound = await cms.addFile({ name: 'sound.wav', bytes: wav(), transcript: '录音里说的话' })
    const make = async (collection: Parameters<typeof cms.create>[0], data: Record<string, unknown>) => {
      const { id } = await cms.create(collection, data, { publish: true })
      ids[collection] = id
      return id
    }
    const audience = await cms.termId('audience', '学校')
    const form = await cms.termId('form', '理论宣讲')
    const occasion = await cms.termId('occasion', '主题党日')
    const body = (story: string) => ({
      root: element('root', [
        element('heading', [text('一、起点')], { tag: 'h2' }),
        element('paragraph', [text('正文第一段，'), { ...text('**不是强调**'), format: 1 }, text('。')]),
        {
          type: 'upload',
          version: 3,
          format: '',
          id: 'u1',
          relationTo: 'media',
          value: picture,
          fields: { caption: '这一处的图注' },
        },
        block('statistic', {
          label: '开展宣讲',
          value: '3600',
          unit: '场次',
          qualifier: '余',
          asOf: '2026年6月底',
          source: '示例市',
        }),
        block('timeline', {
          entries: [{ id: 't1'.padEnd(24, '0'), date: '1935年', title: '出发', text: '说明' }],
        }),
        block('cue', { text: '停顿' }),
        block('recording', { file: sound, caption: '录音' }),
        block('relatedItem', { item: { relationTo: 'stories', value: story } }),
      ]),
    })
    const described = { summary: '简介。', body: fromMarkdown('## 一节\n\n正文。') }
    const unit = await make('units', { title: '示例单位', summary: '简介', brand: '示例品牌' })
    const redSite = await make('red-sites', {
      title: '示例旧址',
      ...described,
      cover: picture,
      place: '示例省',
      address: '示例路 1 号',
      hours: '9:00—17:00',
      phone: '000-0000',
      notes: '须知',
    })
    const spirit = await make('spirits', {
      title: '示例精神',
      ...described,
      wording: '表述',
      period: '1935年',
      origin: '示例县',
      redSites: [redSite],
      order: 2,
    })
    await cms.update('red-sites', redSite, { spirits: [spirit] }, { publish: true })
    const team = await make('teams', {
      title: '示例宣讲团',
      ...described,
      cover: picture,
      unit,
      forms: [form],
    })
    const series = await make('series', { title: '示例系列', ...described, cover: picture, premium: true })
    const topic = await make('topics', { title: '示例专题', ...described, cover: picture, order: 1 })
    await make('pages', { title: '关于我们', ...described })
    const shared = {
      subtitle: '副标题',
      summary: '摘要。',
      cover: picture,
      topics: [topic],
      audiences: [audience],
      tags: ['标签一', '标签二'],
      team,
      unit,
      series,
      source: { name: '示例刊物', issue: '2026年第1期', address: 'https://example.com/1' },
      credits: {
        author: ['甲示例'],
        editor: ['乙示例'],
        proofreader: ['丙示例'],
        reviewer: ['戊示例'],
        signer: ['己示例'],
        photographer: ['丁示例'],
      },
      displayDate: '2026-06-30',
      attachments: [pdf],
    }
    const story = await make('stories', {
      title: '示例故事',
      ...shared,
      body: fromMarkdown('正文。'),
      storyKind: '家书',
      period: '1935年',
      place: '示例县',
      spirits: [spirit],
      redSites: [redSite],
      people: ['某某'],
      references: [{ text: '《示例》，第 1 页', address: 'https://example.com/2' }],
    })
    const lecture = await make('lecture-scripts', {
      title: '示例宣讲稿',
      ...shared,
      body: body(story),
      form,
      occasions: [occasion],
      targetMinutes: 12,
      stories: [story],
      redSites: [redSite],
      related: [{ relationTo: 'stories', value: story }],
    })
    await make('lecture-scripts', { title: '面向学校的版本', form, baseScript: lecture })
    await make('exemplars', {
      title: '示例典型',
      ...shared,
      body: body(story),
      exemplarKind: '个人',
      name: '甲示例',
      workUnit: '示例单位',
      role: '职员',
      honours: [{ name: '示例奖', level: '市级', batch: '第一批', year: 2025, awardingBody: '示例市' }],
      quotation: '一句话',
      portrait: picture,
      consent: { obtained: true, scope: '秘密的范围', minor: true, guardian: '秘密的监护人' },
    })
    const event = await make('events', {
      title: '示例活动',
      summary: '简介',
      startsAt: '2026-01-01T01:30:00.000Z',
      endsAt: '2026-01-01T03:30:00.000Z',
      place: '示例礼堂',
      state: 'held',
      form,
      audiences: [audience],
      team,
      scripts: [lecture],
      attendance: 120,
    })
    await make('event-reports', {
      title: '示例报道',
      ...shared,
      body: body(story),
      event,
      statistics: [
        { label: '参加', value: '120', unit: '人次', qualifier: '约', asOf: '2026年1月', source: '示例市' },
      ],
      gallery: [{ picture }],
      scripts: [lecture],
    })
    await cms.create(
      'redirects',
      { from: '/old/', to: 'https://example.com/', permanent: false },
      { publish: true },
    )
    const [slot] = await cms.find('feature-slots', { place: { equals: 'homeLead' } })
    await cms.create(
      'features',
      {
        item: { relationTo: 'stories', value: story },
        slot: slot?.id,
        startsAt: '2026-11-23T02:00:00.000Z',
        endsAt: '2026-11-25T02:00:00.000Z',
        title: '另用的标题',
        summary: '另用的摘要。',
        picture,
        order: 3,
        note: '秘密的备注',
      },
      { publish: true },
    )
    await cms.setGlobal('site-settings', {
      siteName: '示例网',
      tagline: '一句话',
      origin: 'https://www.example.cn',
      organiser: '示例单位',
      icp: '示ICP备00000000号',
      publicSecurity: { text: '示公网安备 00000000000001号' },
      badge: { picture, address: 'https://example.com/badge' },
      columns: { story: { description: '介绍', keywords: ['红色故事'] } },
    })
    await cms.setGlobal('navigation', {
      main: [{ label: '首页', address: '/' }],
      footer: [{ label: '关于', address: '/about/' }],
    })

    records = []
    const problems: unknown[] = []
    for (const record of await recordsOf(cms)) {
      const result = validateRecord(record)
      if ('record' in result) records.push(result.record)
      else problems.push(result.invalid)
    }
    expect(problems).toEqual([])
  }, 120_000)
  afterAll(() => test?.remove())

  const of = <K extends PublishedRecord['kind']>(kind: K) =>
    records.find((record): record is Extract<PublishedRecord, { kind: K }> => record.kind === kind)

  it('are there for every kind and keep to the contract', () => {
    expect(new Set(records.map(({ kind }) => kind))).toEqual(
      new Set([
        'lecture',
        'story',
        'exemplar',
        'eventReport',
        'event',
        'topic',
        'spirit',
        'redSite',
        'team',
        'unit',
        'series',
        'page',
        'settings',
        'navigation',
        'redirect',
        'featureSlot',
        'feature',
      ]),
    )
  })

  it('carry every field of a lecture script', () => {
    const lecture = records.find((record) => 'title' in record && record.title === '示例宣讲稿')
    expect(lecture).toMatchObject({
      kind: 'lecture',
      subtitle: '副标题',
      summary: '摘要。',
      form: '理论宣讲',
      occasions: ['主题党日'],
      targetMinutes: 12,
      audiences: ['学校'],
      tags: ['标签一', '标签二'],
      topics: [ids.topics],
      team: ids.teams,
      unit: ids.units,
      series: ids.series,
      stories: [ids.stories],
      redSites: [ids['red-sites']],
      related: [{ kind: 'story', id: ids.stories }],
      source: { name: '示例刊物', issue: '2026年第1期', address: 'https://example.com/1' },
      credits: {
        author: ['甲示例'],
        editor: ['乙示例'],
        proofreader: ['丙示例'],
        reviewer: ['戊示例'],
        signer: ['己示例'],
        photographer: ['丁示例'],
      },
      displayDate: '2026-06-30',
      charactersPerMinute: 240,
      cover: { alt: '一面旗', width: 1600, height: 900 },
      attachments: [{ title: '讲稿' }],
    })
  })

  it('carry the body as Markdown with its pictures, files and blocks', () => {
    const lecture = records.find((record) => 'title' in record && record.title === '示例宣讲稿')
    if (lecture?.kind !== 'lecture') throw new Error('no lecture')
    const page = html(parse(lecture.body), {
      picture: (id) => lecture.pictures.find((picture) => picture.id === id),
      file: (id) => lecture.files.find((file) => file.id === id),
      item: ({ kind, id }) => ({ title: `${kind} ${id}`, address: '/x/', kindName: '红色故事' }),
    })
    for (const part of [
      '一、起点',
      '**不是强调**',
      '这一处的图注',
      '3600',
      '1935年',
      '停顿',
      '录音',
      ids.stories,
    ])
      expect(page).toContain(part)
    // The cue is not said: 一起点 + 正文第一段不是强调 and what pictures and blocks say.
    expect(lecture.words).toBeGreaterThan(10)
    expect(lecture.speakingMinutes).toBeGreaterThan(0)
  })

  it('leave the consent record in the CMS', () => {
    expect(JSON.stringify(records)).not.toContain('秘密')
    expect(of('exemplar')).toMatchObject({
      exemplarKind: '个人',
      honours: [{ name: '示例奖', year: 2025 }],
      portrait: { alt: '一面旗' },
    })
  })

  it('give a report the particulars of its event, and the event its report', () => {
    expect(of('eventReport')).toMatchObject({
      event: {
        startsAt: '2026-01-01T01:30:00.000Z',
        place: '示例礼堂',
        form: '理论宣讲',
        audiences: ['学校'],
        attendance: 120,
      },
      statistics: [{ label: '参加', value: '120', qualifier: '约' }],
      gallery: [{ alt: '一面旗' }],
    })
    expect(of('event')).toMatchObject({
      state: 'held',
      report: ids['event-reports'],
      scripts: [expect.any(String)],
    })
    const report = of('eventReport')
    expect(report && addressOf(report)).toMatch(/^\/events\/2026\//)
  })

  it('carry the settings and navigation as they are', () => {
    expect(of('settings')).toMatchObject({
      siteName: '示例网',
      origin: 'https://www.example.cn',
      publicSecurity: { text: '示公网安备 00000000000001号', code: '00000000000001' },
      badge: { address: 'https://example.com/badge', picture: { alt: '一面旗' } },
      columns: { story: { name: '红色故事', description: '介绍', keywords: ['红色故事'] } },
      audiences: ['机关', '学校', '社区', '农村', '企业'],
    })
    expect(of('navigation')).toMatchObject({
      main: [{ label: '首页', address: '/' }],
      footer: [{ label: '关于' }],
    })
    expect(of('redirect')).toMatchObject({ from: '/old/', to: 'https://example.com/', permanent: false })
  })

  it('carry every field of a feature', () => {
    expect(of('feature')).toMatchObject({
      item: { kind: 'story', id: ids.stories },
      slot: records.find((record) => record.kind === 'featureSlot' && record.place === 'homeLead')?.id,
      startsAt: '2026-11-23T02:00:00.000Z',
      endsAt: '2026-11-25T02:00:00.000Z',
      title: '另用的标题',
      summary: '另用的摘要。',
      picture: { alt: '一面旗' },
      order: 3,
    })
  })

  it('point to files that exist', async () => {
    const originals = await test.cms.originals()
    const hashes = JSON.stringify(records).match(/(?<="hash":")[0-9a-f]{16}/g) ?? []
    expect(hashes.length).toBeGreaterThan(5)
    expect(hashes.filter((hash) => !originals.has(hash))).toEqual([])
  })

  it('come back unchanged when the editor document is stored and read', async () => {
    const [stored] = await test.cms.find('lecture-scripts', { title: { equals: '示例宣讲稿' } })
    expect(usedIn(stored?.body as Parameters<typeof usedIn>[0])).toMatchObject({
      items: [{ kind: 'story', id: ids.stories }],
    })
  })
})

/** A second of silence. */
function wav(): Uint8Array {
  const samples = 8000
  const bytes = Buffer.alloc(44 + samples)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(36 + samples, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(8000, 24)
  bytes.writeUInt32LE(8000, 28)
  bytes.writeUInt16LE(1, 32)
  bytes.writeUInt16LE(8, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(samples, 40)
  return bytes
}
