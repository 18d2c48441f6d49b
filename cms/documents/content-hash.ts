import { createHash } from 'node:crypto'
import type { CollectionBeforeChangeHook, Field, PayloadRequest } from 'payload'

/** The name of some bytes in published records: the first 16 hexadecimal digits of their SHA-256. */
export const contentHashOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 16)

const key = 'sourceHash'

/** Remembers, for the save that follows, what the received bytes hash to. */
export function rememberSource(req: PayloadRequest, received: Uint8Array): void {
  req.context[key] = contentHashOf(received)
}

/**
 * Stores the hashes of a new file; without a new file nobody can change them.
 * By now `req.file` holds the bytes that go to the disk: Payload may have encoded them once more.
 */
export const keepHash: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => ({
  ...data,
  hash: req.file?.data?.length ? contentHashOf(req.file.data) : originalDoc?.hash,
  sourceHash: req.context[key] ?? originalDoc?.sourceHash,
})

/** `hash` names the stored bytes, `sourceHash` the received ones, by which a second upload is recognised. */
export const hashField = (): Field[] => [
  { name: 'hash', type: 'text', index: true, admin: { hidden: true } },
  { name: 'sourceHash', type: 'text', index: true, admin: { hidden: true } },
]
