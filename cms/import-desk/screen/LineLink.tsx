'use client'

/** The id of a line of the original on the page. */
export const lineId = (line: number): string => `line-${line}`

/** The way to a line of the original. */
export function LineLink({ line, onLine }: { line: number; onLine: (line: number) => void }) {
  return (
    <button type="button" className="import-line-link" onClick={() => onLine(line)}>
      第 {line + 1} 段
    </button>
  )
}
