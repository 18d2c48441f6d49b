'use client'
import { FieldDescription, TextInput, useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useState } from 'react'

/** A slug that looks locked while it is there: changing it takes a click on purpose. */
export const SlugField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError, errorMessage } = useField<string>({ potentiallyStalePath: path })
  const [unlocked, setUnlocked] = useState(false)
  const locked = readOnly || (Boolean(value) && !unlocked && !showError)
  return (
    <div className="field-type lectern-slug">
      <TextInput
        path={path}
        label={field.label ?? '网址名'}
        value={value ?? ''}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => setValue(event.target.value)}
        readOnly={locked}
        placeholder="保存时自动生成"
        showError={showError}
        {...(errorMessage ? { Error: <span className="lectern-slug__error">{errorMessage}</span> } : {})}
        AfterInput={
          locked && !readOnly ? (
            <button type="button" className="lectern-slug__unlock" onClick={() => setUnlocked(true)}>
              修改网址名
            </button>
          ) : undefined
        }
        Description={<FieldDescription path={path} description={field.admin?.description} />}
      />
    </div>
  )
}
