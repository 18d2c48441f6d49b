import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  IndentFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'
import type { RichTextField } from 'payload'
import { bodyBlocks } from './body-blocks.ts'
import { PasteFeature } from './paste/index.ts'

/** The editor, limited to exactly what the Markdown of a published record can carry. */
export const bodyEditor = () =>
  lexicalEditor({
    admin: { placeholder: '在这里写正文。输入“/”可以插入标题、图片、表格、统计数据等。' },
    features: [
      FixedToolbarFeature(),
      ParagraphFeature(),
      HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
      BoldFeature(),
      ItalicFeature(),
      UnorderedListFeature(),
      OrderedListFeature(),
      // Only list items nest: an indented paragraph could not be carried.
      IndentFeature({ disabledNodes: ['paragraph', 'heading', 'quote'], disableTabNode: true }),
      BlockquoteFeature(),
      LinkFeature({ enabledCollections: [] }),
      EXPERIMENTAL_TableFeature(),
      HorizontalRuleFeature(),
      UploadFeature({
        enabledCollections: ['media'],
        collections: {
          media: {
            fields: [
              {
                name: 'caption',
                type: 'text',
                label: '图注',
                admin: { description: '只用于这一处；留空则用图片自己的图注。' },
              },
              { name: 'credit', type: 'text', label: '摄影／来源' },
            ],
          },
        },
      }),
      BlocksFeature({ blocks: bodyBlocks }),
      PasteFeature(),
    ],
  })

export const bodyField = (options: { description?: string } = {}): RichTextField => ({
  name: 'body',
  type: 'richText',
  label: '正文',
  editor: bodyEditor(),
  ...(options.description ? { admin: { description: options.description } } : {}),
})
