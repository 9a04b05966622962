// Runs modules in this engine against the recording of another one: each callback is entered as it
// was there, each host call must be the recorded one and gets the recorded answer. Prints a line for
// each module that does otherwise.
//
//   module NAME BASE64             a module, fresh
//   enter EXPORT ARGUMENT...       a callback begins
//   call NAME STATUS KIND=VALUE... it calls the host: i an int, l a long, b bytes; in capitals results
//   leave RESULT                   it ends: a number, true, false, or nothing
//
// A callback that ends before another one does was entered during the host call that follows.
import { readFileSync } from "node:fs";

const bytes = (base64) => Buffer.from(base64, "base64");
const lines = readFileSync(process.argv[2], "latin1").split("\n").filter((l) => l);

class Difference extends Error {}

class Replay {
  constructor(name, wasm) {
    this.name = name;
    this.expected = [];
    const module = new WebAssembly.Module(wasm);
    const env = {};
    for (const { name } of WebAssembly.Module.imports(module)) {
      env[name] = (...args) => this.hostCall(name, args);
    }
    this.exports = new WebAssembly.Instance(module, { env }).exports;
  }

  hostCall(name, args) {
    const meanwhile = [];
    while (this.expected[0]?.entered) {
      meanwhile.push(this.expected.shift());
    }
    const row = this.expected.shift();
    if (row === undefined || row[1] !== name) {
      throw new Difference(`calls ${name}, recorded is ${row === undefined ? "nothing" : row[1]}`);
    }
    const status = Number(row[2]);
    let at = 0;
    const results = [];
    for (const parameter of row.slice(3)) {
      const kind = parameter[0];
      const value = parameter.slice(2);
      if (kind === "l" && args[at] !== BigInt(value)) {
        throw new Difference(`${name} with ${args[at]}, recorded is ${value}`);
      } else if (kind === "i" && args[at] !== Number(value)) {
        throw new Difference(`${name} with ${args[at]}, recorded is ${value}`);
      } else if (kind === "b") {
        const given = Buffer.from(this.memory(), args[at], args[at + 1]);
        if (!given.equals(bytes(value))) {
          throw new Difference(`${name} with "${given}", recorded is "${bytes(value)}"`);
        }
      } else if (kind === "B" || kind === "I" || kind === "L") {
        results.push([kind, args[at], args[at + 1], value]);
      }
      at += kind === "b" || kind === "B" ? 2 : 1;
    }
    meanwhile.forEach((callback) => this.run(callback));
    return status === 0 ? this.write(results) : status;
  }

  memory() {
    return this.exports.memory.buffer;
  }

  write(results) {
    for (const [kind, cell, sizeCell, value] of results) {
      if (kind === "I") {
        new DataView(this.memory()).setInt32(cell, Number(value), true);
        continue;
      } else if (kind === "L") {
        new DataView(this.memory()).setBigInt64(cell, BigInt(value), true);
        continue;
      }
      const data = bytes(value);
      let address = 0;
      if (data.length > 0) {
        const allocate = this.exports.proxy_on_memory_allocate ?? this.exports.malloc;
        address = allocate(data.length) >>> 0;
        if (address === 0 || address + data.length > this.memory().byteLength) {
          return 6;
        }
        data.copy(Buffer.from(this.memory()), address);
      }
      new DataView(this.memory()).setInt32(cell, address, true);
      new DataView(this.memory()).setInt32(sizeCell, data.length, true);
    }
    return 0;
  }

  run({ entered, expected, result }) {
    const callback = this.exports[entered[1]];
    if (callback === undefined) {
      return;
    }
    const outer = this.expected;
    this.expected = expected;
    const got = callback(...entered.slice(2).map(Number));
    if (expected.length > 0) {
      throw new Difference(`${entered[1]} does not come to ${(expected[0].entered ?? expected[0])[1]}`);
    }
    this.expected = outer;
    const same =
      result === undefined ||
      (result === "true" || result === "false" ? String(got !== 0) : String(got)) === result;
    if (!same) {
      throw new Difference(`${entered.join(" ")} gives ${got}, recorded is ${result}`);
    }
  }
}

let replay;
let open = [];
for (const line of lines) {
  const words = line.split(" ");
  try {
    if (words[0] === "module") {
      replay = undefined;
      open = [];
      replay = new Replay(words[1], bytes(words[2]));
    } else if (replay === undefined) {
      continue;
    } else if (words[0] === "enter") {
      open.push({ entered: words, expected: [] });
    } else if (words[0] === "call") {
      open.at(-1).expected.push(words);
    } else {
      const callback = { ...open.pop(), result: words[1] };
      if (open.length > 0) {
        open.at(-1).expected.push(callback);
      } else {
        replay.run(callback);
      }
    }
  } catch (e) {
    console.log(`${replay?.name ?? words[1]}: ${e.message}`);
    replay = undefined;
  }
}
console.log("done");
