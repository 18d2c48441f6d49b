const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef\u2014\u2018\u2019\u201c\u201d\u2026]/u
const filler = /[\u200b\u2060\ufeff]/

/**
 * White space as readers see it: runs collapse into one space, a line break of the source between two Chinese
 * characters is nothing (CSS Text, segment break transformation), and zero-width fillers of editors go.
 * One for all the text of a paste, in reading order.
 */
export class WhiteSpace {
  private waiting: 'nothing' | 'space' | 'break' | 'fixed space' = 'nothing'
  private last = ''

  /** To be called where a line begins. */
  startLine(): void {
    this.waiting = 'nothing'
    this.last = ''
  }

  /** Text whose white space stands as it is written. */
  keep(text: string): string {
    const kept = text.replace(/\u00a0/g, ' ').replace(new RegExp(filler, 'g'), '')
    if (kept === '') return kept
    const before = this.waiting !== 'nothing' && this.last !== '' ? ' ' : ''
    this.waiting = 'nothing'
    this.last = kept.at(-1) ?? ''
    return before + kept
  }

  collapse(text: string): string {
    let written = ''
    for (const character of text) {
      if (filler.test(character)) continue
      if (/[ \t\n\r\f\u00a0]/.test(character)) {
        if (character === '\u00a0') this.waiting = 'fixed space'
        else if (this.waiting === 'fixed space') continue
        else if (/[\n\r]/.test(character)) this.waiting = 'break'
        else if (this.waiting === 'nothing') this.waiting = 'space'
        continue
      }
      const joins = this.waiting === 'break' && wide.test(this.last) && wide.test(character)
      if (this.waiting !== 'nothing' && this.last !== '' && !joins) written += ' '
      this.waiting = 'nothing'
      this.last = character
      written += character
    }
    return written
  }
}
