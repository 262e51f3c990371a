// A frame: length of what follows (4 bytes, little-endian), kind (1 byte), payload.

export const KIND = {
  // to the worker
  parameters: 1, // SatParameters of the next model
  model: 2, // CpModelProto: solve it
  // from the worker
  ready: 16, // "PROTOCOL NODE-VERSION"
  response: 17, // CpSolverResponse
  error: 18, // text; the worker ends
  memory: 19, // text; the worker ends
};

const HEAD = 4;

/** One frame as a buffer. */
export function frame(kind, payload) {
  const head = Buffer.alloc(HEAD + 1);
  head.writeUInt32LE(payload.length + 1, 0);
  head[HEAD] = kind;
  return Buffer.concat([head, payload]);
}

/** Puts chunks together and calls back once per whole frame. */
export class FrameReader {
  #chunks = [];
  #held = 0;
  #need = HEAD;
  #inBody = false;
  #onFrame;

  constructor(onFrame) {
    this.#onFrame = onFrame;
  }

  push(chunk) {
    this.#chunks.push(chunk);
    this.#held += chunk.length;
    while (this.#held >= this.#need)
      this.#take(this.#cut());
  }

  #cut() {
    const all = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
    this.#chunks = [all.subarray(this.#need)];
    this.#held -= this.#need;
    return all.subarray(0, this.#need);
  }

  #take(part) {
    if (!this.#inBody) {
      this.#need = part.readUInt32LE(0);
    } else {
      this.#need = HEAD;
      this.#onFrame(part[0], part.subarray(1));
    }
    this.#inBody = !this.#inBody;
  }
}
