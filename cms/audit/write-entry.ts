import type { PayloadRequest } from 'payload'
export async function writeAudit(_req: PayloadRequest, _entry: {
  action: string
  actor?: { id: string; name: string }
  subject?: { collection: string; id: string; title?: string }
  from?: string
  to?: string
  reason?: string
  detail?: string
}): Promise<void> {}
