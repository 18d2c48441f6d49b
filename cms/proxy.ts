import { type NextRequest, NextResponse } from 'next/server'

/**
 * The admin speaks 简体中文 until somebody chooses otherwise in the account page:
 * a browser set to English, which is common on Chinese desktops too, must not decide it.
 */
export function proxy(request: NextRequest) {
  if (request.cookies.has('lectern-lng')) return NextResponse.next()
  const headers = new Headers(request.headers)
  headers.set('accept-language', 'zh-CN')
  return NextResponse.next({ request: { headers } })
}

export const config = { matcher: ['/admin/:path*', '/api/:path*'] }
