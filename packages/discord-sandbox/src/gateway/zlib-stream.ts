const zlibHeader = Buffer.from([0x78, 0x01]);
const syncFlush = Buffer.from([0x00, 0x00, 0x00, 0xff, 0xff]);
const maxStoredBlock = 0xff_ff;

/**
 * An encoder for Discord's `zlib-stream` transport compression: the payloads of a connection form one zlib stream, with
 * a sync flush after each. The bytes are stored, not compressed: on loopback only the format matters.
 */
export function createZlibStream(): (text: string) => Buffer {
  let header = zlibHeader;
  return (text) => {
    const bytes = Buffer.from(text);
    const parts: Buffer[] = [header];
    header = Buffer.alloc(0);
    for (let start = 0; start < bytes.length; start += maxStoredBlock) {
      const data = bytes.subarray(start, start + maxStoredBlock);
      const head = Buffer.alloc(5);
      head.writeUInt16LE(data.length, 1);
      head.writeUInt16LE(~data.length & 0xff_ff, 3);
      parts.push(head, data);
    }
    return Buffer.concat([...parts, syncFlush]);
  };
}
