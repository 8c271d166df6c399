import { useQueries, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { useWatch } from 'react-hook-form';
import { leeTelefono } from '../../../contracts/telefono';
import { afiliado as deAfiliado, cuentas, llamadas } from '../../data/queries';
import type { AfiliadoHallado, Llamada } from '../../data/types';
import { presumeContact } from './contact-fields';
import { put } from './fields';
import type { Form } from './fields';

/** What is known before anything is typed: the call that was taken, whose telephone it is, the affiliate one came from. */
export function useStart(form: Form) {
  const pedido = useSearch({ from: '/mesa/expedientes/nuevo' });
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

  const choose = (elegido: AfiliadoHallado | undefined): void => {
    const antes = form.getValues('afiliado');
    put(form, 'afiliado', elegido);
    put(form, 'beneficiario', elegido?.beneficiario?.id ?? '');
    if (!elegido) return;
    put(form, 'cuenta', elegido.cuenta.id);
    presumeContact(form, personOf(elegido), antes && personOf(antes));
  };
  const take = ({ id, cuenta, numeroLlamado, numeroLlamante }: Llamada): void => {
    put(form, 'llamada', id);
    put(form, 'numeroLlamado', leeTelefono(numeroLlamado));
    if (cuenta) put(form, 'cuenta', cuenta.id);
    const telefono = form.getValues('contacto.telefono');
    if (numeroLlamante && (telefono === '' || telefono === tomada?.numeroLlamante))
      put(form, 'contacto.telefono', numeroLlamante);
  };

  // What the address asks for is done once, when it is known: what is typed afterwards holds.
  const takeAsked = useEffectEvent((id: string) => {
    if (pedida && form.getValues('llamada') !== id) take(pedida);
  });
  const idPedida = pedida?.id;
  useEffect(() => {
    if (idPedida) takeAsked(idPedida);
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
