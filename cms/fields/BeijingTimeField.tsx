'use client'
import { inputFromInstant, instantFromInput } from '@lectern/content-models/beijing-time'
import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import { mergeFieldStyles } from '@payloadcms/ui/shared'
import type { DateFieldClientComponent } from 'payload'
import './beijing-time.css'

/** A moment in Beijing time, whatever the clock of the editor's computer is set to; stored as UTC. */
export const BeijingTimeField: DateFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError } = useField<string | Date | null>({ potentiallyStalePath: path })
  const id = `field-${path.replaceAll('.', '__')}`
  return (
    <div className={`field-type beijing-time${showError ? ' error' : ''}`} style={mergeFieldStyles(field)}>
      <FieldLabel label={field.label} path={path} required={field.required ?? false} htmlFor={id} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <input
          id={id}
          type="datetime-local"
          value={value ? inputFromInstant(value) : ''}
          readOnly={readOnly ?? false}
          onChange={(event) => setValue(instantFromInput(event.target.value) ?? null)}
        />
      </div>
      <FieldDescription path={path} description={field.admin?.description} />
    </div>
  )
}
