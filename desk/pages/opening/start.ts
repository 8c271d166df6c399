import { useQueries, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useWatch } from 'react-hook-form';
import { leeTelefono } from '../../../contracts/telefono';
import { afiliado as deAfiliado, cuentas, llamadas } from '../../data/queries';
import type { AfiliadoHallado, Llamada } from '../../data/types';
import { dropDraft, keepDraft, readDraft } from '../../forms/draft';
import { presumeContact } from './contact-fields';
import { put } from './fields';
import type { Form } from './fields';
import { VACIO } from './values';
import type { Values } from './values';

/**
 * What is known before anything is typed: the call that was taken, whose telephone it is, the affiliate one came from.
 * @param libre whether another call may still be taken.
 * @param alTomar what comes after taking one.
 */
export function useStart(form: Form, libre: boolean, alTomar: () => void) {
  const pedido = useSearch({ from: '/mesa/expedientes/nuevo' });
  const navigate = useNavigate({ from: '/expedientes/nuevo' });
  const llamada = useWatch({ control: form.control, name: 'llamada' });
  const pedida = useCall(pedido.llamada);
  const tomada = useCall(llamada);
  const { data: deCuentas } = useQuery(cuentas);
  const { data: delAfiliado } = useQuery({
    ...deAfiliado(pedido.afiliado ?? ''),
    enabled: pedido.afiliado !== undefined,
  });
  // The list of calls has names only; what is chosen is the whole affiliate.
  const sugeridos = useQueries({
    queries: (tomada?.afiliados ?? []).map(({ id }) => deAfiliado(id)),
    combine: (leidos) => leidos.flatMap(({ data }) => (data ? [{ ...data, beneficiario: null }] : [])),
  });

  const ultimo = useRef<AfiliadoHallado>(undefined);
  const choose = (elegido: AfiliadoHallado | undefined): void => {
    const antes = form.getValues('afiliado') ?? ultimo.current;
    put(form, 'afiliado', elegido);
    put(form, 'beneficiario', elegido?.beneficiario?.id ?? '');
    if (!elegido) return void (ultimo.current = antes);
    put(form, 'buscado', undefined);
    put(form, 'cuenta', elegido.cuenta.id);
    presumeContact(form, personOf(elegido), antes && personOf(antes));
  };
  const take = ({ id, cuenta, numeroLlamado, numeroLlamante }: Llamada): void => {
    if (form.getValues('llamada') !== id) {
      switchTo(form, id);
      put(form, 'numeroLlamado', leeTelefono(numeroLlamado));
      if (cuenta) put(form, 'cuenta', cuenta.id);
      if (numeroLlamante && form.getValues('contacto.telefono') === '') put(form, 'contacto.telefono', numeroLlamante);
    }
    alTomar();
  };

  // What the address asks for is done once, when it is known: what is typed afterwards holds.
  const takeAsked = useEffectEvent(() => {
    if (!pedida || !libre) return;
    take(pedida);
    // Asked for again, it is taken again.
    void navigate({ search: ({ llamada: _, ...resto }) => resto, replace: true });
  });
  const idPedida = pedida?.id;
  useEffect(() => {
    if (idPedida) takeAsked();
  }, [idPedida]);
  const chooseAsked = useEffectEvent((elegido: AfiliadoHallado) => {
    if (form.getValues('afiliado')?.id !== elegido.id) choose(elegido);
  });
  useEffect(() => {
    if (delAfiliado) chooseAsked({ ...delAfiliado, beneficiario: null });
  }, [delAfiliado]);
  const numero = pedido.numeroLlamado && leeTelefono(pedido.numeroLlamado);
  const suya = numero ? deCuentas?.find((c) => c.numeroLlamado === numero)?.id : undefined;
  useEffect(() => {
    if (!numero || !suya || form.getValues('numeroLlamado') === numero) return;
    put(form, 'numeroLlamado', numero);
    put(form, 'cuenta', suya);
  }, [numero, suya, form]);

  return { sugeridos, take, choose };
}

/** What was being typed for a call when another one was taken. */
const borradorDe = (llamada: string): string => `apertura:${llamada}`;

/** Another call is another talk (A-5.1.1.c): what was typed for the one that holds comes back with it. */
function switchTo(form: Form, llamada: string): void {
  const antes = form.getValues();
  if (antes.llamada !== undefined) {
    keepDraft(borradorDe(antes.llamada), antes);
    form.reset(readDraft<Values>(borradorDe(llamada)) ?? VACIO, { keepDefaultValues: true });
  }
  dropDraft(borradorDe(llamada));
  put(form, 'llamada', llamada);
}

function useCall(id: string | undefined): Llamada | undefined {
  const { data: sonando } = useQuery(llamadas('sonando'));
  const { data: recientes } = useQuery(llamadas('recientes'));
  return [...(sonando?.elementos ?? []), ...(recientes?.elementos ?? [])].find((l) => l.id === id);
}

/** Who it is for. */
const personOf = ({ beneficiario, ...titular }: AfiliadoHallado) => ({
  ...titular,
  nombre: beneficiario?.nombre ?? titular.nombre,
  apellido: beneficiario?.apellido ?? titular.apellido,
});
