// Everything that is said of a file, for tests.
import { readArticle } from './read-article.ts'
import { reportMarkdown } from './report.ts'

const paragraph =
  '示例宣讲团今年走遍了全县的乡镇，把身边的人和身边的事讲给大家听。讲的人熟悉乡亲，听的人也愿意留下来提问；一场讲完，往往要谈到天黑才散。'

/** The report of a file and each of its lines with what became of it; P stands for a paragraph. */
export const toldOfFile = async (name: string, text: string, keep?: readonly number[]): Promise<string> => {
  const bytes = new TextEncoder().encode(text.replace(/\bP\b/g, paragraph))
  const { blocks: _, source: __, pictures, lines, ...said } = await readArticle(bytes, name, { keep })
  const report = reportMarkdown({
    ...said,
    lines,
    file: name,
    hash: '',
    kindGuessed: true,
    outcome: 'dryRun',
    pictures: pictures.length,
  })
  return [
    report,
    said.body,
    ...lines.map(({ index, form, fate, reason, text: words }) =>
      [index, form, fate, reason, words.replace(/\n/g, '↵')].join('｜'),
    ),
  ]
    .join('\n')
    .replaceAll(paragraph, 'P')
    .trim()
}
