import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived, undone: headers by lower-case name, the text in UTF-8. */
export interface Mail {
  to: string;
  messageId: string;
  subject: string;
  text: string;
}

/** What a mail server does with the next mails. */
type MailMood =
  | 'takes'
  /** Not now. */
  | '451'
  /** No such person. */
  | '550'
  /** Never greets. */
  | 'hangs'
  /** Takes the mail and hangs up before it says so. */
  | 'closes';

/** A real SMTP server on this machine that answers as it is told. */
export class MailServer {
  mood: MailMood = 'takes';
  readonly mails: Mail[] = [];
  /** Mails somebody tried to hand over, taken or not. */
  tries = 0;
  port = 0;
  private server: SMTPServer | undefined;
  private readonly sockets = new Set<Socket>();

  async start(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      closeTimeout: 100,
      logger: false,
      onConnect: (_session, done) => {
        this.tries += 1;
        if (this.mood !== 'hangs') done();
      },
      onRcptTo: (_address, _session, done) => {
        if (this.mood === '550') return done(answer(550));
        if (this.mood === '451') return done(answer(451));
        done();
      },
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          this.mails.push(read(Buffer.concat(parts).toString(), session.envelope.rcptTo[0]?.address ?? ''));
          if (this.mood === 'closes') for (const socket of this.sockets) socket.destroy();
          else done();
        });
      },
    });
    server.on('error', () => undefined);
    server.server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.server.address() as AddressInfo).port;
  }

  /** Refuses connections until `start`, on the same port. */
  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => (this.server ? this.server.close(resolve) : resolve()));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}

const answer = (responseCode: number): Error => Object.assign(new Error('no'), { responseCode });

function read(raw: string, to: string): Mail {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const unfolded = head.replace(/\r\n[ \t]+/g, ' ');
  const header = (name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1] ?? '';
  const text = body.join('\r\n\r\n');
  return {
    to,
    messageId: header('Message-ID'),
    subject: words(header('Subject')),
    text: decoded(text, header('Content-Transfer-Encoding')),
  };
}

function decoded(text: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString();
  if (encoding !== 'quoted-printable') return text;
  return quoted(text.replace(/=\r\n/g, ''));
}
const quoted = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();
const words = (text: string): string =>
  text
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, how: string, what: string) =>
      how.toUpperCase() === 'B' ? Buffer.from(what, 'base64').toString() : quoted(what.replace(/_/g, ' ')),
    );

/** A webhook as it arrived. */
export interface Hook {
  id: string;
  body: { type: string; data: { destinatario: string; alertas: { id: string; caso: string; nivel: number }[] } };
  raw: string;
  headers: Record<string, string>;
}

type HookMood = number | 'hangs' | 'closes' | { redirects: string };

/** An HTTP receiver of webhooks that answers as it is told. */
export class HookReceiver {
  mood: HookMood = 204;
  /** Everything that arrived, also what was refused. */
  readonly hooks: Hook[] = [];
  url = '';
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();

  async start(): Promise<void> {
    this.server = createServer((req, res) => void this.take(req, res));
    this.server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  async stop(): Promise<void> {
    if (!this.server) return;
    const closed = once(this.server, 'close');
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private async take(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of req) parts.push(part as Buffer);
    const raw = Buffer.concat(parts).toString();
    const headers = req.headers as Record<string, string>;
    this.hooks.push({ id: headers['webhook-id'] ?? '', body: JSON.parse(raw || '{}') as Hook['body'], raw, headers });
    const { mood } = this;
    if (mood === 'hangs') return;
    if (mood === 'closes') return void res.destroy();
    if (typeof mood === 'object') return void res.writeHead(302, { location: mood.redirects }).end();
    res.writeHead(mood).end();
  }
}
