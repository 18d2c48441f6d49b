/** What went wrong, read out when it appears. */
export function Refusal({ message }: { message: string | undefined }) {
  return (
    <p className="lectern-account__refusal" role="alert" hidden={!message}>
      {message}
    </p>
  )
}
