import type { ServerResponse } from 'node:http';

/** Server-sent events to every open page: which build was made, which failed. */
export interface PageEvents {
  attach(response: ServerResponse): void;
  send(name: 'built' | 'failed', text: string): void;
  close(): void;
}

export function createPageEvents(): PageEvents {
  const listeners = new Set<ServerResponse>();
  return {
    attach(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(': connected\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
    },
    send(name, text) {
      const data = text.split('\n').map((line) => `data: ${line}\n`).join('');
      for (const listener of listeners) listener.write(`event: ${name}\n${data}\n`);
    },
    close() {
      for (const listener of listeners) listener.end();
    },
  };
}
