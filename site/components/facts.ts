/** One fact of the row under a title: what it is, the fact, its unit or remark set small, and where it leads. */
export interface Fact {
  label: string
  value: string
  note?: string | undefined
  address?: string | undefined
}

/** A fact, or undefined when its value is empty: the row leaves it out. */
export const fact = (
  label: string,
  value: string | number | undefined,
  more: { note?: string | undefined; address?: string | undefined } = {},
): Fact | undefined =>
  value === undefined || value === '' ? undefined : { label, value: String(value), ...more }
