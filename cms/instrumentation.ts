/**
 * Next calls this once before it serves. It keeps X-Forwarded-For as the client sent it, so that nothing later on can
 * tell a proxy's word from a client's: the address of the connection is noted here, before Next sees the request.
 */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { endWithParent } = await import('./end-with-parent.ts')
  endWithParent()
  const { noteConnections } = await import('./accounts/note-connections.ts')
  noteConnections()
}
