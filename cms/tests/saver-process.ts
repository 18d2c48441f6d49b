// A process of its own that saves one story again and again, each time all of it anew, and says when; to be killed at any moment.
import { openCms } from '../door.ts'

const [databaseUrl, folder, id, first] = process.argv.slice(2)
if (folder && id && process.send) {
  const cms = await openCms({ ...(databaseUrl ? { databaseUrl } : {}), folder })
  process.send({ ready: true })
  for (let generation = Number(first); ; generation++) {
    const name = `第${generation}代`
    await cms.update(
      'stories',
      id,
      {
        title: name,
        tags: [`${name}甲`, `${name}乙`, `${name}丙`],
        people: [name],
        references: [{ text: name }, { text: name }],
      },
      { publish: false },
    )
    process.send({ saved: generation })
  }
}
