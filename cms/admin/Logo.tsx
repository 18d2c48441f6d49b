/** The name, on the log-in page. */
export function Logo() {
  return <div className="lectern-logo">宣讲台</div>
}
