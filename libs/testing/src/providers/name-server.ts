import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** A name server of a test that knows TXT records. */
export interface NameServer {
  /** As a resolver takes it: 127.0.0.1:port. */
  address: string;
  /** Texts by name; a name that is not here has none. */
  records: Map<string, string[]>;
  close(): Promise<void>;
}

const TXT = 16;
const HEADER_BYTES = 12;

/** Answers questions for TXT records over UDP (RFC 1035), as far as a resolver asks them; on any free port unless one is given. */
export async function startNameServer(port = 0): Promise<NameServer> {
  const records = new Map<string, string[]>();
  const socket = createSocket('udp4');
  socket.on('message', (question, from) => {
    const { name, end } = nameIn(question);
    const type = question.readUInt16BE(end);
    const texts = type === TXT ? records.get(name) : undefined;
    const header = Buffer.from(question.subarray(0, HEADER_BYTES));
    // An answer, of whom the name is; 3 says that there is no such name.
    header.writeUInt16BE(0x8580 | (texts ? 0 : 3), 2);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(texts?.length ?? 0, 6);
    header.writeUInt32BE(0, 8);
    const asked = question.subarray(HEADER_BYTES, end + 4);
    socket.send(
      Buffer.concat([header, asked, ...(texts ?? []).map(recordOf)]),
      from.port,
      from.address,
    );
  });
  socket.bind(port, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${(socket.address() as AddressInfo).port}`,
    records,
    close: async () => {
      socket.close();
      await once(socket, 'close');
    },
  };
}

function nameIn(message: Buffer): { name: string; end: number } {
  const labels: string[] = [];
  let at = HEADER_BYTES;
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), end: at + 1 };
}

/** The name of the question, TXT, internet, no time to keep it, and the text in pieces of at most 255 bytes. */
function recordOf(text: string): Buffer {
  const bytes = Buffer.from(text);
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += 255) {
    const piece = bytes.subarray(at, at + 255);
    pieces.push(Buffer.from([piece.length]), piece);
  }
  const data = Buffer.concat(pieces);
  const head = Buffer.from([0xc0, HEADER_BYTES, 0, TXT, 0, 1, 0, 0, 0, 0, 0, 0]);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}
