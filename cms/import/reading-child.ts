// The process that reads files for others, started by read-in-process.ts: one message a file, one answer each.
import { readArticle } from './read-article.ts'
import type { Answer, Question } from './read-in-process.ts'
import { UnreadableFile } from './source.ts'

const answerTo = async ({ bytes, name, keep, drop, folder }: Question): Promise<Answer> => {
  try {
    return { reading: await readArticle(bytes, name, { keep, drop, folder }) }
  } catch (error) {
    if (error instanceof UnreadableFile) return { refused: error.message }
    if (error instanceof RangeError)
      return { refused: '嵌套层数过多或内容过大，无法读取：请简化或拆分后再导入。' }
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

process.on('message', async (question: Question) => {
  process.send?.(await answerTo(question))
})
process.on('disconnect', () => process.exit(0))
