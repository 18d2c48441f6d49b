import { createHash } from 'node:crypto'
import type { CollectionBeforeChangeHook, Field, PayloadRequest } from 'payload'

/** The name of some bytes in published records: the first 16 hexadecimal digits of their SHA-256. */
export const contentHashOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 16)

const key = 'contentHashes'

/** Remembers, for the save that follows, what the stored and the received bytes hash to. */
export function rememberHash(req: PayloadRequest, hashes: { hash: string; sourceHash: string }): void {
  req.context[key] = hashes
}

/** Stores the hashes of a new file; without a new file nobody can change them. */
export const keepHash: CollectionBeforeChangeHook = ({ data, originalDoc, req, context }) => {
  const hashes = req.file
    ? ((context[key] ?? req.context[key]) as { hash: string; sourceHash: string } | undefined)
    : undefined
  return {
    ...data,
    hash: hashes?.hash ?? originalDoc?.hash,
    sourceHash: hashes?.sourceHash ?? originalDoc?.sourceHash,
  }
}

/** `hash` names the stored bytes, `sourceHash` the received ones, by which a second upload is recognised. */
export const hashField = (): Field[] => [
  { name: 'hash', type: 'text', index: true, admin: { hidden: true } },
  { name: 'sourceHash', type: 'text', index: true, admin: { hidden: true } },
]
