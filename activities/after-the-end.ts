import { iso } from '../procedure/instante';
import { TIPOS } from '../procedure/registros/definicion';
import type { Asistencia, Calidad, PrismaClient, Registro } from '../prisma/generated/client';
import type { Transicion } from '../procedure/transicion';
import { asentarEn } from './asentar';

/**
 * Writes a `comentario` on a case of any kind whose workflow has ended: the only registro it still takes.
 * The row lock in `asentar` and the number of the transition keep it single; when another one took the number
 * meanwhile, it takes the next.
 */
export async function asientaComentarioFinal(prisma: PrismaClient, registroId: string): Promise<void> {
  for (;;) {
    const r = await prisma.registro.findUniqueOrThrow({ where: { id: registroId } });
    if (r.estado !== 'RECIBIDO') return;
    await asienta(prisma, r);
  }
}

async function asienta(prisma: PrismaClient, r: Registro): Promise<void> {
  const { transicion: ultima, etapa, status, statusProveedor } = await casoDe(prisma, r);
  const instante = iso(r.recibidoEn.getTime());
  const transicion: Omit<Transicion, 'avisos'> = {
    numero: ultima + 1,
    instante,
    causa: 'comentario',
    registro: { id: r.id, codigo: 'comentario', estado: 'ASENTADO' },
    bitacora: [
      {
        tipo: r.n < 0 ? TIPOS[5] : TIPOS[4],
        subtipo: 'COMENTARIO',
        esHito: false,
        ocurridoEn: iso((r.ocurridoEn ?? r.recibidoEn).getTime()),
        registradoEn: instante,
        registroId: r.id,
        codigo: 'comentario',
        usuario: r.usuario,
        rol: r.rol,
        datos: {},
        etapa,
        status,
        statusProveedor,
      },
    ],
    caso: {},
    pendientes: [],
    alertas: [],
    promesas: [],
    efectos: {},
  };
  await asentarEn(prisma)({ expediente: r.expediente, n: r.n, transiciones: [transicion] });
}

type Terminado = Pick<Asistencia, 'transicion' | 'etapa' | 'status' | 'statusProveedor'>;

async function casoDe(prisma: PrismaClient, { expediente, n }: Registro): Promise<Terminado> {
  if (n > 0) return prisma.asistencia.findUniqueOrThrow({ where: { expediente_n: { expediente, n } } });
  if (n < 0) return deCalidad(await prisma.calidad.findUniqueOrThrow({ where: { expediente_n: { expediente, n } } }));
  const { transicion, status } = await prisma.expediente.findUniqueOrThrow({ where: { numero: expediente } });
  return { transicion, etapa: 'finalizada', status, statusProveedor: 'SIN_ASIGNAR' };
}

const deCalidad = ({ transicion, status, proveedorId }: Calidad): Terminado => ({
  transicion,
  etapa: 'finalizada',
  status,
  statusProveedor: proveedorId === null ? 'SIN_ASIGNAR' : 'PROVEEDOR_CONCLUIDO',
});
