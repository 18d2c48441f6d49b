import { hasRole } from '@lectern/content-models/workflow'
import type { Endpoint } from 'payload'
import { actorOfRequest } from '../../access/actor.ts'
import { exportTerminology } from '../../actions/export-terminology.ts'
import { importTerminology } from '../../actions/import-terminology.ts'

const largest = 2 * 1024 * 1024

const refusal = (message: string, status: number) => Response.json({ errors: [{ message }] }, { status })

/** POST /api/terminology/import with the file as the body; GET /api/terminology/export.csv. */
export const terminologyEndpoints: Endpoint[] = [
  {
    path: '/import',
    method: 'post',
    handler: async (req) => {
      const actor = actorOfRequest(req)
      if (!actor) return refusal('请先登录。', 401)
      if (!hasRole(actor, 'editor', 'reviewer', 'signer', 'admin'))
        return refusal('编辑、审核、签发和管理员可以导入规范用语；请联系他们。', 403)
      const tooLarge = () => refusal('文件超过 2 MB：请分成几个文件导入。', 413)
      if (Number(req.headers.get('content-length') ?? 0) > largest) return tooLarge()
      const bytes = new Uint8Array((await req.arrayBuffer?.()) ?? [])
      if (bytes.length > largest) return tooLarge()
      return Response.json(await importTerminology(req, bytes))
    },
  },
  {
    path: '/export.csv',
    method: 'get',
    handler: async (req) => {
      const actor = actorOfRequest(req)
      if (!actor) return refusal('请先登录。', 401)
      if (actor.roles.length === 0) return refusal('您的账号还没有角色：请联系管理员。', 403)
      return new Response(await exportTerminology(req), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': 'attachment; filename="terminology.csv"',
          'cache-control': 'no-store',
        },
      })
    },
  },
]
