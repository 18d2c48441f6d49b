/** The secret of a new second factor: to scan, or to type where there is no camera. */
export function AuthenticatorKey({ qr, secret }: { qr: string; secret: string }) {
  return (
    <div className="lectern-account__key">
      <img
        src={`data:image/svg+xml;utf8,${encodeURIComponent(qr)}`}
        alt="用验证器扫描的二维码"
        width={184}
        height={184}
      />
      <div>
        <p>
          用手机上的验证器扫二维码（支持 TOTP 的都可以，例如“腾讯身份验证器”、Microsoft
          Authenticator、FreeOTP）。
        </p>
        <p>
          不能扫码时，在验证器里选“手动输入”，填这个密钥：
          <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
        </p>
      </div>
    </div>
  )
}
