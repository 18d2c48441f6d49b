'use client'
import { type Block, leftOutMessage, readPasted, toEditor } from '@lectern/content-models/body'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import {
  $addUpdateTag,
  $getSelection,
  $isRangeSelection,
  $parseSerializedNode,
  type BaseSelection,
  COMMAND_PRIORITY_HIGH,
  type LexicalEditor,
  type LexicalNode,
  PASTE_COMMAND,
  PASTE_TAG,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
  type SerializedLexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { toast } from '@payloadcms/ui'
import { useEffect } from 'react'
import { nodesOfHtml } from './dom-nodes.ts'

const wholeAddress = /^https?:\/\/\S+$/

/** Pastes HTML of other programs; false for what the editor pastes by itself: its own nodes, plain text, files. */
function paste(editor: LexicalEditor, clipboard: DataTransfer): boolean {
  const html = clipboard.getData('text/html')
  if (html === '' || clipboard.types.includes('application/x-lexical-editor')) return false
  const selection = $getSelection()
  if (selection === null) return false
  const plain = clipboard.getData('text/plain')
  // An address over selected words makes a link of them.
  if ($isRangeSelection(selection) && !selection.isCollapsed() && wholeAddress.test(plain.trim()))
    return false
  const { blocks, leftOut } = readPasted(nodesOfHtml(html))
  const message = leftOutMessage(leftOut)
  if (message !== undefined) toast.info(message, { duration: 12_000 })
  $addUpdateTag(PASTE_TAG)
  if (blocks.length > 0) insert(editor, selection, nodesOf(blocks))
  else if (message === undefined) selection.insertRawText(plain)
  return true
}

function nodesOf(blocks: readonly Block[]): LexicalNode[] {
  const { children = [] } = toEditor(blocks).root
  // One paragraph goes on in the block in which the caret stands.
  const serialized = blocks.length === 1 && blocks[0]?.type === 'paragraph' ? children[0]?.children : children
  return (serialized ?? []).map((node) => $parseSerializedNode(node as SerializedLexicalNode))
}

/** As Lexical's own paste does: a table in a table is a matter of the table plugin. */
function insert(editor: LexicalEditor, selection: BaseSelection, nodes: LexicalNode[]): void {
  const taken = editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, { nodes, selection })
  if (!taken) selection.insertNodes(nodes)
}

const PastePlugin = () => {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          if (!(event instanceof ClipboardEvent) || event.clipboardData === null) return false
          if (!paste(editor, event.clipboardData)) return false
          event.preventDefault()
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor],
  )
  return null
}

export const PasteFeatureClient = createClientFeature({
  plugins: [{ Component: PastePlugin, position: 'normal' }],
})
