import { CANALES, encuestaDeAsistencia } from '../../../contracts/encuesta';
import { numeroDeCaso } from '../../../contracts/temporal';
import { pasosDeDerivacion } from '../../../procedure/encuesta';
import { GUIONES, leeGuion } from '../../../procedure/guiones';
import { ahora } from '../../clock';
import { noEncontrado } from '../../problem';
import { cuestionarioVigente, derivacionDe, preguntaDe, venceEn } from '../../read/encuesta';
import { aIso, aIsoONull } from '../../read/rows';
import { ruta } from '../../route';
import { casoDe, enRuta } from './shared';

export const getEncuesta = ruta({
  method: 'get',
  path: '/asistencias/:numero/:n/encuesta',
  summary: 'La encuesta de la asistencia: qué leer antes de transferir, el código, cómo derivar, lo contestado',
  params: enRuta,
  responses: { 200: encuestaDeAsistencia },
  handle: async ({ ctx, params }) => {
    const caso = casoDe(params);
    const { prisma } = ctx;
    const fila = await prisma.asistencia.findUnique({
      where: { expediente_n: caso },
      include: { deExpediente: { include: { afiliado: true } } },
    });
    if (!fila) throw noEncontrado(`la asistencia ${numeroDeCaso(caso)}`);
    const [servicio, derivadaEn, respuestas] = await Promise.all([
      prisma.servicio.findUniqueOrThrow({ where: { id: fila.servicioId } }),
      derivacionDe(prisma, caso),
      prisma.respuestaEncuesta.findMany({ where: caso, orderBy: [{ en: 'asc' }, { pregunta: 'asc' }] }),
    ]);
    const cuestionario = await cuestionarioVigente(prisma, derivadaEn ?? (await ahora(ctx)));
    const preguntas = (cuestionario?.preguntas ?? []).map(preguntaDe);
    const { nombre, apellido } = fila.deExpediente.afiliado;
    const { clausula, version } = GUIONES.encuesta;
    const texto = leeGuion('encuesta', { afiliado: `${nombre} ${apellido}` });
    return {
      status: 200,
      body: {
        aplica: servicio.encuesta,
        guion: { clausula, version, texto },
        codigo: fila.codigoEncuesta,
        pasos: fila.codigoEncuesta === null ? [] : pasosDeDerivacion(fila.codigoEncuesta),
        derivadaEn: aIsoONull(derivadaEn),
        venceEn: derivadaEn === null ? null : aIso(venceEn(derivadaEn)),
        preguntas,
        respuestas: respuestas.map(({ pregunta, digito, canal, usuario, en }) => ({
          pregunta,
          digito,
          canal: canal as (typeof CANALES)[number],
          usuario,
          en: aIso(en),
        })),
        completa: preguntas.length > 0 && preguntas.every((p) => respuestas.some((r) => r.pregunta === p.numero)),
      },
    };
  },
});
