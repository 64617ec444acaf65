import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import {
  type AddressInfo,
  createServer as createRawServer,
  type Server,
  type Socket,
} from 'node:net';
import type { SecureContextOptions } from 'node:tls';
import { onTestFinished } from 'vitest';

/** A server of a test, closed with it. */
export interface LocalServer {
  port: number;
  /** `http(s)://127.0.0.1:port`, or with `[::1]`. */
  url: string;
  /** Connections accepted so far. */
  connections: () => number;
}

/** Answers HTTP on a free port of the loopback address. */
export function serve(listener: RequestListener, address = '127.0.0.1'): Promise<LocalServer> {
  return listen(createServer(listener), 'http', address);
}

/** The same over TLS. */
export function serveSecure(
  identity: { key: string; cert: string } & SecureContextOptions,
  listener: RequestListener,
): Promise<LocalServer> {
  return listen(createSecureServer(identity, listener), 'https', '127.0.0.1');
}

/** Answers with bare bytes: for what an HTTP server would refuse to send. */
export function serveRaw(handler: (socket: Socket) => void): Promise<LocalServer> {
  const server = createRawServer((socket) => {
    socket.on('error', () => undefined);
    handler(socket);
  });
  return listen(server, 'http', '127.0.0.1');
}

async function listen(server: Server, scheme: string, address: string): Promise<LocalServer> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, address, resolve);
  });
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => {
      server.close(resolve);
    });
  });
  const { port } = server.address() as AddressInfo;
  const host = address.includes(':') ? `[${address}]` : address;
  return { port, url: `${scheme}://${host}:${String(port)}`, connections: () => connections };
}
