import { z } from 'zod';
import { CANALES, respuestaGuardada, respuestaNueva } from '../../../contracts/encuesta';
import { DIAS_PARA_RESPONDER } from '../../../procedure/encuesta';
import type { Pregunta } from '../../../procedure/encuesta';
import { PROGRAMA } from '../../../procedure/roles';
import type { Prisma } from '../../../prisma/generated/client';
import { ahora } from '../../clock';
import type { Context } from '../../context';
import { ApiError, datosInvalidos } from '../../problem';
import { cuestionarioVigente, encuestaDeCodigo, esExpediente, preguntaDe, venceEn } from '../../read/encuesta';
import type { Encuesta } from '../../read/encuesta';
import { ruta } from '../../route';
import { siEsRepetido } from '../../unique';

type Canal = (typeof CANALES)[number];
type Nueva = z.output<typeof respuestaNueva>;

export const answerEncuesta = ruta({
  method: 'post',
  path: '/encuestas/:codigo/respuestas',
  summary: 'Una respuesta de la encuesta: la envía el IVR, o la escribe un coordinador',
  description:
    'El código es el de la asistencia, de 6 dígitos, o el número del expediente, que vale por su última asistencia derivada (AM-33). Cada pregunta se contesta una vez. Los códigos equivocados se cuentan.',
  params: z.strictObject({ codigo: z.string().max(100) }),
  body: respuestaNueva,
  responses: { 201: respuestaGuardada },
  errors: ['ENCUESTA_DESCONOCIDA', 'ENCUESTA_NO_DERIVADA', 'ENCUESTA_USADA', 'ENCUESTA_VENCIDA', 'DEMASIADOS_INTENTOS'],
  handle: async ({ ctx, params: { codigo }, body, sesion }) => {
    const encuesta = await ctx.codigosErrados.limita(sesion.usuario, () => encuestaDeCodigo(ctx.prisma, codigo));
    if (!encuesta) throw await noAbre(ctx, codigo);
    const cuestionario = await cuestionarioVigente(ctx.prisma, encuesta.derivadaEn);
    const preguntas = cuestionario?.preguntas ?? [];
    exigeValida(preguntas, body);
    const en = await ahora(ctx);
    exigeVigente(encuesta, en);
    const canal: Canal = sesion.rol === PROGRAMA ? 'IVR' : 'COORDINADOR';
    const { expediente, n } = encuesta;
    const fila = { expediente, n, version: cuestionario?.version ?? 0, ...body, canal, usuario: sesion.usuario, en };
    await guarda(ctx, fila);
    const [siguiente] = await sinContestar(ctx, encuesta, preguntas);
    const falta = siguiente ? preguntaDe(siguiente) : null;
    return {
      status: 201,
      body: { ...body, canal, en: en.toISOString(), completa: falta === null, siguiente: falta },
    };
  },
});

async function noAbre({ prisma }: Context, codigo: string): Promise<ApiError> {
  if (await esExpediente(prisma, codigo))
    return new ApiError('ENCUESTA_NO_DERIVADA', 'Ninguna asistencia de ese expediente se derivó a la encuesta');
  return new ApiError('ENCUESTA_DESCONOCIDA', 'Revise los 6 dígitos');
}

function exigeValida(preguntas: readonly Pregunta[], { pregunta, digito }: Nueva): void {
  const una = preguntas.find((p) => p.numero === pregunta);
  if (!una)
    throw datosInvalidos([
      { path: 'pregunta', message: `Debe ser una de ${preguntas.map((p) => p.numero).join(', ')}` },
    ]);
  if (digito < una.minimo || digito > una.maximo)
    throw datosInvalidos([{ path: 'digito', message: `Debe estar entre ${una.minimo} y ${una.maximo}` }]);
}

function exigeVigente({ derivadaEn, status }: Encuesta, instante: Date): void {
  if (status === 'ANULADA') throw new ApiError('ENCUESTA_VENCIDA', 'La asistencia se anuló');
  if (instante >= venceEn(derivadaEn))
    throw new ApiError('ENCUESTA_VENCIDA', `Se contesta hasta ${DIAS_PARA_RESPONDER} días después de derivarla`);
}

/** The key of the table keeps a second answer out, also one sent at the same moment. */
async function guarda({ prisma }: Context, data: Prisma.RespuestaEncuestaUncheckedCreateInput): Promise<void> {
  const usada = () => new ApiError('ENCUESTA_USADA', `La pregunta ${data.pregunta} ya está contestada`);
  await prisma.respuestaEncuesta.create({ data }).catch(siEsRepetido(usada));
}

async function sinContestar<P extends Pregunta>(
  { prisma }: Context,
  { expediente, n }: Encuesta,
  preguntas: readonly P[],
): Promise<P[]> {
  const hechas = await prisma.respuestaEncuesta.findMany({ where: { expediente, n }, select: { pregunta: true } });
  return preguntas.filter((p) => !hechas.some((h) => h.pregunta === p.numero));
}
