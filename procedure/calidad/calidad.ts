import { completa } from '../reglas';
import type { Codigo, DatosPublicosDe } from '../registros/catalogo';
import { acusa, anotaManual, cierraManual, datoInvalido, transfiere } from '../registros/comunes';
import { consulta, Story } from '../story';
import type { Recibido, Tramo } from '../story';
import { CasoCalidad } from './caso';
import type { EntradaCalidad } from './estado';

type RegistroDe<C extends Codigo> = { [K in C]: Recibido<K, DatosPublicosDe<K>> }[C];

/** A quality case, from the affiliate's «no conforme» until the jefe de calidad closes it (A-5.5.2.1.c, d). */
export const abreCalidad = (entrada: EntradaCalidad): Story => {
  const caso = new CasoCalidad({ ...entrada, reglas: completa(entrada.reglas) });
  return new Story(caso, calidad(caso));
};

/** Taken, treated, answered, closed: each step has its clock, so that none waits unseen. */
function* calidad(caso: CasoCalidad): Tramo<void> {
  caso.abre('C-19', caso.plazos.calidad('tomar', 'afiliado no conforme', caso.ahora));
  const tomada = yield* espera(caso, 'calidad-tomada');
  caso.pasa('TOMADO', 'C-19', tomada);
  caso.toma(tomada.usuario);

  caso.abre('C-33', caso.plazos.calidad('tratar', 'caso tomado', caso.ahora));
  const tratada = yield* esperaTratamiento(caso);
  caso.pasa('TRATADO', 'C-33', tratada);

  caso.abre('C-34', caso.plazos.calidad('responder', 'caso tratado', caso.ahora));
  const respondida = yield* esperaRespuesta(caso);
  caso.respuesta = { medio: respondida.datos.medio, quedaConforme: respondida.datos.quedaConforme };
  caso.pasa('RESPONDIDO', 'C-34', respondida);

  caso.abre('C-35', caso.plazos.calidad('cerrar', 'afiliado respondido', caso.ahora));
  const cerrada = yield* espera(caso, 'calidad-cerrada');
  caso.pasa('CERRADO', 'C-35', cerrada);
  caso.agenda.cancelaTodo(caso.ahora, cerrada.id);
  caso.cerradaEn = caso.ahora;
}

function* esperaTratamiento(caso: CasoCalidad): Tramo<RegistroDe<'calidad-tratada'>> {
  for (;;) {
    const r = yield* espera(caso, 'calidad-tratada');
    if (yield* trata(caso, r)) return r;
  }
}

/** Until the affiliate has been answered the treatment may be written anew; the last one holds. */
function* esperaRespuesta(caso: CasoCalidad): Tramo<RegistroDe<'calidad-respondida'>> {
  for (;;) {
    const r = yield* espera(caso, 'calidad-respondida', 'calidad-tratada');
    if (r.codigo === 'calidad-respondida') return r;
    yield* trata(caso, r);
  }
}

function* trata(caso: CasoCalidad, { datos }: RegistroDe<'calidad-tratada'>): Tramo<boolean> {
  const { causa, responsable } = datos;
  const { existe } = yield* consulta({ tipo: 'existe', que: 'causa', id: causa });
  if (existe) caso.tratamiento = { causa, responsable };
  else caso.rechazo = datoInvalido('causa', 'Elija una causa activa del tercer nivel (en la API, GET /calidad/causas)');
  return existe;
}

/** Waits for one of `codigos`; what is always allowed is attended on the way. */
function* espera<C extends Codigo>(caso: CasoCalidad, ...codigos: C[]): Tramo<RegistroDe<C>> {
  for (;;) {
    const r = (yield { espera: () => [...codigos, ...siempre(caso)] }) as Recibido | undefined;
    if (!r) continue;
    if ((codigos as Codigo[]).includes(r.codigo)) return r as RegistroDe<C>;
    yield* atiende(caso, r);
  }
}

function siempre(caso: CasoCalidad): Codigo[] {
  const lista: Codigo[] = ['comentario', 'pendiente-manual'];
  const relojes = caso.agenda.relojes();
  if (caso.status !== 'ABIERTO') lista.push('transferencia');
  if (relojes.some((id) => id.startsWith('M-'))) lista.push('pendiente-hecho');
  if (relojes.some((id) => caso.agenda.quienAcusa(id) !== undefined)) lista.push('acuse');
  return lista;
}

function* atiende(caso: CasoCalidad, r: Recibido): Tramo<void> {
  switch (r.codigo) {
    case 'pendiente-manual':
      return anotaManual(caso, r as RegistroDe<'pendiente-manual'>);
    case 'pendiente-hecho':
      return cierraManual(caso, r as RegistroDe<'pendiente-hecho'>);
    case 'acuse':
      return acusa(caso, r as RegistroDe<'acuse'>);
    case 'transferencia':
      return yield* transfiere(caso, r as RegistroDe<'transferencia'>, 'jefe-calidad');
    default:
  }
}
