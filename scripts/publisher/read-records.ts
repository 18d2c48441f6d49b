import { type PublishedRecord, validateRecord } from '@lectern/content-models/published'

/** Validated records, and sentences about those that do not keep to the contract. */
export async function readRecords(
  source: AsyncIterable<unknown> | Iterable<unknown>,
): Promise<{ records: PublishedRecord[]; problems: string[] }> {
  const records: PublishedRecord[] = []
  const problems: string[] = []
  for await (const value of source) {
    const result = validateRecord(value)
    if ('record' in result) records.push(result.record)
    else problems.push(`${result.invalid.record}未发布：${result.invalid.problems.join('；')}。`)
  }
  return { records, problems }
}
