/** Writes the few kinds of CBOR (RFC 8949) that Pagefind's index files are made of: numbers from 0, texts, and arrays of a known length. */
export class CborWriter {
  #bytes = new Uint8Array(1 << 16)
  #length = 0

  get length(): number {
    return this.#length
  }

  /** Makes room for so many more bytes; `number` and `array` need 5 each. */
  reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + count))
    larger.set(this.#bytes.subarray(0, this.#length))
    this.#bytes = larger
  }

  #head(major: number, value: number): void {
    const bytes = this.#bytes
    if (value < 24) bytes[this.#length++] = major | value
    else if (value < 0x100) {
      bytes[this.#length++] = major | 24
      bytes[this.#length++] = value
    } else if (value < 0x10000) {
      bytes[this.#length++] = major | 25
      bytes[this.#length++] = value >> 8
      bytes[this.#length++] = value & 0xff
    } else {
      bytes[this.#length++] = major | 26
      bytes[this.#length++] = value >>> 24
      bytes[this.#length++] = (value >> 16) & 0xff
      bytes[this.#length++] = (value >> 8) & 0xff
      bytes[this.#length++] = value & 0xff
    }
  }

  /** A number from 0 to 2^31; the caller has reserved the room. */
  number(value: number): void {
    this.#head(0, value)
  }

  /** The head of an array of so many items; the caller has reserved the room. */
  array(count: number): void {
    this.#head(0x80, count)
  }

  text(value: string): void {
    const encoded = Buffer.from(value)
    this.reserve(encoded.length + 5)
    this.#head(0x60, encoded.length)
    this.#bytes.set(encoded, this.#length)
    this.#length += encoded.length
  }

  /** What was written since the last call, as bytes of its own. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length)
    this.#length = 0
    return taken
  }
}
