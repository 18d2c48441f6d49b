import { type NextRequest, NextResponse } from 'next/server'

const previewOrigin = (): string => {
  const { LECTERN_PREVIEW_URL: address, LECTERN_PREVIEW_PORT: port } = process.env
  return address && URL.canParse(address) ? new URL(address).origin : `http://localhost:${port || '4322'}`
}

/** The admin writes inline styles and scripts of its own; what matters here is that nothing comes from elsewhere but the preview, in its frame. */
const contentSecurityPolicy = (): string =>
  [
    "default-src 'self'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    `frame-src 'self' ${previewOrigin()}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ')

/** Adds the policy where the admin runs built; the development server needs more than it allows. */
function guarded(response: NextResponse): NextResponse {
  if (process.env.NODE_ENV === 'production')
    response.headers.set('Content-Security-Policy', contentSecurityPolicy())
  return response
}

/**
 * The admin speaks 简体中文 until somebody chooses otherwise in the account page:
 * a browser set to English, which is common on Chinese desktops too, must not decide it.
 */
export function proxy(request: NextRequest) {
  if (request.cookies.has('lectern-lng')) return guarded(NextResponse.next())
  const headers = new Headers(request.headers)
  headers.set('accept-language', 'zh-CN')
  return guarded(NextResponse.next({ request: { headers } }))
}

export const config = { matcher: ['/admin/:path*', '/api/:path*'] }
