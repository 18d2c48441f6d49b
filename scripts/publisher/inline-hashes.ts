import { createHash } from 'node:crypto'

/** Hashes for a content security policy. */
export interface InlineHashes {
  scripts: string[]
  styles: string[]
}

/** SHA-256 hashes, as a content security policy names them, of the inline scripts and styles of a page. */
export function inlineHashesOf(html: string): InlineHashes {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const scripts = [...html.matchAll(/<script(?![^>]*\bsrc=)([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes]) => !/type="application\/(?:ld\+)?json"/.test(attributes ?? ''))
    .map(([, , text]) => hash(text ?? ''))
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, text]) => hash(text ?? ''))
  return { scripts, styles }
}
