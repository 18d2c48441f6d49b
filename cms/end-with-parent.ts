/**
 * Ends this process when the one that started it is gone, however it went: a parent that is killed can tell nobody, but the
 * input that it held open ends. Does nothing for a program that a person or a supervisor started.
 */
export function endWithParent(): void {
  if (process.env.LECTERN_STARTED_BY !== 'npm start') return
  process.stdin.on('error', () => process.exit(0))
  process.stdin.on('end', () => process.exit(0))
  process.stdin.resume()
}
