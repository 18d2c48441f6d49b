/** One character in a seal, in the corner of every page. */
export function Icon() {
  return (
    <span className="lectern-icon" aria-hidden="true">
      讲
    </span>
  )
}
