export type {
  Block,
  HeadingLevel,
  InsertedBlock,
  Line,
  ListBlock,
  ParsedBody,
  Run,
  TableBlock,
} from './blocks.ts'
export type { EditorDocument, EditorNode } from './editor-document.ts'
export { escapeHtml } from './escape-html.ts'
export { blocksOf } from './from-editor.ts'
export { type BodyContext, html } from './html.ts'
export { type OutlineEntry, outline } from './outline.ts'
export { type OnDropped, parse } from './parser.ts'
export { type LeftOut, leftOutMessage } from './pasted/left-out.ts'
export type { PastedElement, PastedNode } from './pasted/pasted-node.ts'
export { type Pasted, readPasted } from './pasted/read-pasted.ts'
export { type PictureOptions, pictureMarkup } from './picture-markup.ts'
export { plainText, plainTextOf, spokenText } from './plain-text.ts'
export { serialize, writeBlocks } from './serialize.ts'
export { fromMarkdown, toEditor } from './to-editor.ts'
export { type Used, usedIn } from './used-in.ts'
