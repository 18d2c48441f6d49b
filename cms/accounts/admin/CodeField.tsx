/** Where a six-digit code is typed or pasted; phones and password managers know it by its autocomplete. */
export function CodeField({
  name = 'code',
  label,
  focus,
}: {
  name?: string
  label: string
  focus?: boolean
}) {
  return (
    <div className="field-type text">
      <label className="field-label" htmlFor={`field-${name}`}>
        {label}
      </label>
      <div className="field-type__wrap">
        <input
          id={`field-${name}`}
          name={name}
          className="lectern-account__code"
          type="text"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={20}
          required
          // The step appears because of what the person just did: the field is where they go on.
          ref={(field) => {
            if (focus) field?.focus()
          }}
        />
      </div>
    </div>
  )
}
