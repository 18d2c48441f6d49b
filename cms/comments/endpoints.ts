import {
  type Actor,
  commentFailureReasons,
  deleteCommentFailureReasons,
  type Piece,
  resolveFailureReasons,
} from '@lectern/content-models/workflow'
import type { PayloadHandler, PayloadRequest } from 'payload'
import { actorOfRequest } from '../access/actor.ts'
import { idOf } from '../documents/values.ts'
import type { PieceComment } from '../payload-types.ts'
import { commentedPiece } from './commented-piece.ts'

/** Most characters of a comment, and of the passage that it is about. */
const longest = 2000

const refusal = (status: number, ...reasons: string[]) =>
  Response.json({ errors: reasons.map((message) => ({ message })), reasons }, { status })

// Payload itself puts the owner of an endpoint into the parameter `collection`.
const param = (req: PayloadRequest, name: string) => String(req.routeParams?.[name] ?? '')

const bodyOf = async (req: PayloadRequest): Promise<Record<string, unknown>> => {
  const body: unknown = await req.json?.().catch(() => undefined)
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
}

const ruled = (row: PieceComment) => ({ author: idOf(row.author) ?? '', resolved: Boolean(row.resolvedAt) })

/** A comment as the panel shows it. */
const shown = (row: PieceComment, piece: Piece, actor: Actor) => ({
  id: row.id,
  revision: row.revision,
  passage: row.passage ?? '',
  text: row.text,
  author: row.authorName ?? '',
  createdAt: row.createdAt,
  resolvedAt: row.resolvedAt ?? null,
  resolvedBy: row.resolvedByName ?? '',
  mayResolve: resolveFailureReasons(ruled(row), piece, actor).length === 0,
  mayDelete: deleteCommentFailureReasons(ruled(row), actor).length === 0,
})

export type ShownComment = ReturnType<typeof shown>

/** Runs a handler for somebody who may read the piece; everybody else learns nothing, not even that it is there. */
const aboutPiece =
  (handle: (req: PayloadRequest, actor: Actor, piece: Piece) => Promise<Response>): PayloadHandler =>
  async (req) => {
    const actor = actorOfRequest(req)
    if (!actor) return refusal(401, '请先登录。')
    const piece = await commentedPiece(req, param(req, 'subject'), param(req, 'document'))
    return piece ? handle(req, actor, piece) : refusal(404, '找不到这篇稿件，或者您无权查看。')
  }

/** `GET /api/comments/of/<collection>/<id>`: the comments on a piece, oldest first, and whether the asker may write. */
export const listComments = aboutPiece(async (req, actor, piece) => {
  const { docs } = await req.payload.find({
    collection: 'comments',
    where: {
      and: [
        { 'subject.collection': { equals: param(req, 'subject') } },
        { 'subject.document': { equals: param(req, 'document') } },
      ],
    },
    sort: 'createdAt',
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return Response.json({
    revision: piece.revision,
    mayWrite: commentFailureReasons(piece, actor).length === 0,
    comments: docs.map((row) => shown(row, piece, actor)),
  })
})

/** `POST /api/comments/of/<collection>/<id>` with `{text, passage?}`: comments on the piece's present revision. */
export const addComment = aboutPiece(async (req, actor, piece) => {
  const reasons = commentFailureReasons(piece, actor)
  if (reasons.length > 0) return refusal(403, ...reasons)
  const { text, passage } = await bodyOf(req)
  if (typeof text !== 'string' || !text.trim()) return refusal(400, '批注还是空的：请写下您的意见。')
  if (passage !== undefined && typeof passage !== 'string') return refusal(400, '所引文字要是一段文字。')
  if (text.length > longest || (passage ?? '').length > longest)
    return refusal(400, `批注和所引文字最多各 ${longest} 字：请写短一些，或分成几条。`)
  const row = await req.payload.create({
    collection: 'comments',
    data: {
      subject: { collection: param(req, 'subject'), document: param(req, 'document') },
      revision: piece.revision,
      passage: passage?.trim() || null,
      text: text.trim(),
      author: actor.id,
      authorName: actor.name,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return Response.json(shown(row, piece, actor), { status: 201 })
})

/** Runs a handler for a comment on a piece that the asker may read. */
const aboutComment =
  (
    handle: (req: PayloadRequest, actor: Actor, piece: Piece, row: PieceComment) => Promise<Response>,
  ): PayloadHandler =>
  async (req) => {
    const actor = actorOfRequest(req)
    if (!actor) return refusal(401, '请先登录。')
    const row = await req.payload.findByID({
      collection: 'comments',
      id: param(req, 'id'),
      depth: 0,
      disableErrors: true,
      overrideAccess: true,
      req,
    })
    const piece = row && (await commentedPiece(req, row.subject.collection, row.subject.document))
    return row && piece ? handle(req, actor, piece, row) : refusal(404, '这条批注已经不在了：请刷新。')
  }

/** `POST /api/comments/<id>/resolved` with `{resolved: boolean}`: marks a comment as dealt with, or open again. */
export const resolveComment = aboutComment(async (req, actor, piece, row) => {
  const reasons = resolveFailureReasons(ruled(row), piece, actor)
  if (reasons.length > 0) return refusal(403, ...reasons)
  const { resolved } = await bodyOf(req)
  if (typeof resolved !== 'boolean') return refusal(400, 'resolved 要是 true 或 false。')
  const changed = await req.payload.update({
    collection: 'comments',
    id: row.id,
    data: {
      resolvedAt: resolved ? new Date().toISOString() : null,
      resolvedByName: resolved ? actor.name : null,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return Response.json(shown(changed, piece, actor))
})

/** `POST /api/comments/<id>/deletion`: takes back an own comment that is still open. */
export const deleteComment = aboutComment(async (req, actor, _piece, row) => {
  const reasons = deleteCommentFailureReasons(ruled(row), actor)
  if (reasons.length > 0) return refusal(403, ...reasons)
  await req.payload.delete({ collection: 'comments', id: row.id, depth: 0, overrideAccess: true, req })
  return Response.json({ deleted: row.id })
})
