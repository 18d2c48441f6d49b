import { leftOutMark } from './left-out-mark.ts'

/**
 * Holds what a converter to HTML cannot carry: characters of the private use area stand for it in the text, and in the
 * converter's HTML what it means takes its place again.
 */
export class Marks {
  private readonly pieces: string[] = []

  /** The text that stands for a piece of HTML. */
  put(html: string): string {
    this.pieces.push(html)
    return `\ue000${this.pieces.length - 1}\ue001`
  }

  leftOut(what: string, text: string, flag = false): string {
    return text.trim() === '' ? '' : this.put(leftOutMark(what, text, flag))
  }

  flag(what: string): string {
    return this.put(`<lectern-flag what="${what.replace(/[&<>"]/g, '')}"></lectern-flag>`)
  }

  /** The HTML with every piece in its place. */
  into(html: string): string {
    return html.replace(/\ue000(\d+)\ue001/g, (_, at: string) => this.pieces[Number(at)] ?? '')
  }
}
