const samplesPerSecond = 8000

/** A bell: tones in hertz that start one after the other and fade. */
const recordings: Record<string, { tones: number[]; seconds: number; title: string; transcript: string }> = {
  'class-bell': {
    tones: [523.25, 392],
    seconds: 3,
    title: '开场钟声（合成音）',
    transcript: '两声钟响，一高一低，没有人声。',
  },
}

/** The keys of all recordings of the sample content. */
export const recordingKeys: readonly string[] = Object.keys(recordings)

/** A recording as a WAV file (mono, 16 bit), made by calculation: the same bytes each time. */
export function renderRecording(key: string): {
  name: string
  bytes: Uint8Array
  title: string
  transcript: string
} {
  const recording = recordings[key]
  if (!recording) throw new Error(`示例内容里没有名为 ${key} 的录音。`)
  const { tones, seconds, title, transcript } = recording
  const count = samplesPerSecond * seconds
  const file = Buffer.alloc(44 + count * 2)
  file.write('RIFF', 0, 'ascii')
  file.writeUInt32LE(36 + count * 2, 4)
  file.write('WAVEfmt ', 8, 'ascii')
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20) // PCM
  file.writeUInt16LE(1, 22) // mono
  file.writeUInt32LE(samplesPerSecond, 24)
  file.writeUInt32LE(samplesPerSecond * 2, 28)
  file.writeUInt16LE(2, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36, 'ascii')
  file.writeUInt32LE(count * 2, 40)
  for (let index = 0; index < count; index++) {
    const time = index / samplesPerSecond
    const level = tones.reduce((sum, tone, order) => {
      const since = time - order
      return since < 0 ? sum : sum + Math.sin(2 * Math.PI * tone * since) * Math.exp(-2.4 * since)
    }, 0)
    file.writeInt16LE(Math.round(level * 9000), 44 + index * 2)
  }
  return { name: `${key}.wav`, bytes: file, title, transcript }
}
