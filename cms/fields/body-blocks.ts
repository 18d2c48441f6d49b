import type { Block } from 'payload'
import { audioAndVideoTypes } from '../documents/file-types.ts'
import { mustBeAmong } from './must-be-among.ts'
import { statisticFields } from './statistic.ts'

const statistic: Block = {
  slug: 'statistic',
  interfaceName: 'StatisticBlock',
  labels: { singular: '统计数据', plural: '统计数据' },
  admin: { disableBlockName: true },
  fields: statisticFields(),
}

const timeline: Block = {
  slug: 'timeline',
  interfaceName: 'TimelineBlock',
  labels: { singular: '时间线', plural: '时间线' },
  admin: { disableBlockName: true },
  fields: [
    {
      name: 'entries',
      type: 'array',
      label: '事件',
      labels: { singular: '事件', plural: '事件' },
      required: true,
      minRows: 1,
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'date',
              type: 'text',
              label: '时间',
              required: true,
              admin: { width: '30%', description: '例如 1935年1月。' },
            },
            { name: 'title', type: 'text', label: '事件', required: true, admin: { width: '70%' } },
          ],
        },
        { name: 'text', type: 'textarea', label: '说明' },
      ],
    },
  ],
}

const cue: Block = {
  slug: 'cue',
  interfaceName: 'CueBlock',
  labels: { singular: '宣讲提示', plural: '宣讲提示' },
  admin: { disableBlockName: true },
  fields: [
    {
      name: 'text',
      type: 'textarea',
      label: '提示',
      required: true,
      admin: { description: '给宣讲人看的提示，例如“停顿，放图二”。不计入字数和时长，也不进入搜索。' },
    },
  ],
}

const recording: Block = {
  slug: 'recording',
  interfaceName: 'RecordingBlock',
  labels: { singular: '音频／视频', plural: '音频／视频' },
  admin: { disableBlockName: true },
  fields: [
    {
      name: 'file',
      type: 'upload',
      relationTo: 'files',
      label: '音频或视频文件',
      required: true,
      filterOptions: { mimeType: { in: audioAndVideoTypes } },
      validate: mustBeAmong({
        collection: 'files',
        where: { mimeType: { in: audioAndVideoTypes } },
        label: '音频或视频文件',
        remedy: '请重新选择一个音频或视频（MP3、M4A、OGG、WAV、MP4、WebM）。',
      }),
    },
    { name: 'caption', type: 'text', label: '说明' },
  ],
}

const relatedItem: Block = {
  slug: 'relatedItem',
  interfaceName: 'RelatedItemBlock',
  labels: { singular: '相关内容', plural: '相关内容' },
  admin: { disableBlockName: true },
  fields: [
    {
      name: 'item',
      type: 'relationship',
      relationTo: ['lecture-scripts', 'stories', 'exemplars', 'event-reports'],
      label: '内容',
      required: true,
      admin: { description: '在文中放一张指向这条内容的卡片；对方没有发布时，网站上不显示。' },
    },
  ],
}

/** The blocks an author can put between the paragraphs. */
export const bodyBlocks: Block[] = [statistic, timeline, cue, recording, relatedItem]
