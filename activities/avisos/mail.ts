import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { PrismaClient } from '../../prisma/generated/client';
import { MINUTO } from '../../procedure/instante';
import { completa } from '../../procedure/reglas';
import type { Reglas } from '../../procedure/reglas';
import { nuevoEnlace } from '../token';
import { FallaDeCanal, SIN_CONEXION } from './channel';
import type { AjustesDeEntrega, Envia } from './channel';
import type { Mensaje } from './rows';
import { asunto, cuerpo } from './words';

/** A mail as it is handed over; settled when the server took it. */
export interface Correo {
  /** Becomes the Message-ID, by which a repeated one is told. */
  id: string;
  para: string;
  asunto: string;
  texto: string;
}
export type Correos = (correo: Correo) => Promise<void>;

/** By SMTP, or without `SMTP_URL` as files in `correo/` of the data folder. @throws FallaDeCanal */
export function correosDe({ smtpUrl, mailFrom, deliveryTimeoutMs, dataDirectory }: AjustesDeEntrega): Correos {
  const dominio = /@([^\s>]+)/.exec(mailFrom)?.[1] ?? 'localhost';
  const sobre = ({ id, para, asunto: subject, texto: text }: Correo) => ({
    from: mailFrom,
    to: para,
    subject,
    text,
    messageId: `<${id}@${dominio}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
  if (smtpUrl === undefined) {
    const enDisco = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
    return async (correo) => {
      const { message } = await enDisco.sendMail(sobre(correo));
      const carpeta = join(dataDirectory, 'correo');
      await mkdir(carpeta, { recursive: true });
      await writeFile(join(carpeta, `${correo.id}.eml`), message as Buffer, { mode: 0o600 });
    };
  }
  const transporte = createTransport({
    url: smtpUrl,
    connectionTimeout: deliveryTimeoutMs,
    greetingTimeout: deliveryTimeoutMs,
    socketTimeout: deliveryTimeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async (correo) => {
    await transporte.sendMail(sobre(correo)).catch((error: unknown) => {
      throw fallaDeSmtp(error as ErrorDeSmtp);
    });
  };
}

interface ErrorDeSmtp {
  code?: string;
  /** Of the network, where `code` is the library's. */
  originalCode?: string;
  responseCode?: number;
}

/** A server that answered has not taken it; one that went silent may have. */
function fallaDeSmtp({ code = '', originalCode = code, responseCode }: ErrorDeSmtp): FallaDeCanal {
  if (responseCode !== undefined) {
    const rechazado = responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE');
    return new FallaDeCanal(rechazado ? 'definitiva' : 'segura', `el servidor de correo respondió ${responseCode}`);
  }
  const sinConexion = SIN_CONEXION[originalCode];
  if (sinConexion !== undefined) return new FallaDeCanal('segura', `correo: ${sinConexion}`);
  return new FallaDeCanal('dudosa', code === 'ETIMEDOUT' ? 'correo: no contesta' : 'correo: se cortó la conexión');
}

/** One mail with everything that rings, each with a link that acknowledges it once. */
export function enviaPorCorreo(ajustes: AjustesDeEntrega): Envia {
  const manda = correosDe(ajustes);
  return async (prisma, destinatario, mensaje) => {
    const contacto = await prisma.contacto.findUnique({ where: { usuario: destinatario } });
    if (!contacto) throw new FallaDeCanal('definitiva', 'sin dirección de correo');
    const ahora = Date.now();
    const enlaces = await creaEnlaces(prisma, destinatario, mensaje, ahora);
    const enlaceDe = (alerta: string): string => `${ajustes.publicUrl}/acuse/${enlaces.get(alerta) ?? ''}`;
    const texto = cuerpo(mensaje, ahora, enlaceDe);
    await manda({ id: mensaje.id, para: contacto.correo, asunto: asunto(mensaje, ahora), texto });
  };
}

/** By sounding. Those of an earlier try that may have arrived stay valid until they expire. */
async function creaEnlaces(
  prisma: PrismaClient,
  usuario: string,
  { alertas }: Mensaje,
  ahora: number,
): Promise<Map<string, string>> {
  const enlaces = alertas.map((s) => ({ ...s, ...nuevoEnlace() }));
  await prisma.enlaceAcuse.createMany({
    data: enlaces.map(({ huella, alerta, reglas }) => ({
      huella,
      usuario,
      alertaId: alerta,
      venceEn: new Date(ahora + completa(reglas as Partial<Reglas>).avisos.enlace * MINUTO),
    })),
  });
  return new Map(enlaces.map(({ alerta, token }) => [alerta, token]));
}
