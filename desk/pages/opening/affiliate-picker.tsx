import { Combobox, Group, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Ref } from 'react';
import { afiliados } from '../../data/queries';
import type { AfiliadoHallado } from '../../data/types';
import { Standing } from '../afiliado/standing';

interface Props {
  ref: Ref<HTMLInputElement>;
  valor: AfiliadoHallado | undefined;
  /** What is being looked for; undefined once somebody is chosen. */
  escrito: string | undefined;
  /** Whom the calling telephone belongs to. */
  sugeridos: readonly AfiliadoHallado[];
  cuenta: string;
  error: string | undefined;
  disabled: boolean;
  alEscribir: (escrito: string | undefined) => void;
  alElegir: (afiliado: AfiliadoHallado | undefined) => void;
  /** He is not in the base: what was typed, if it may be a document. */
  aMano: (escrito: string) => void;
}

const A_MANO = 'a-mano';
const ESPERA_MS = 150;

const nombreDe = (a: AfiliadoHallado): string => `${a.apellido}, ${a.nombre} · ${a.documento}`;

/**
 * Finds the affiliate as one types: by document, the account's validator, telephone or name (A-5.1.4.a). The only one
 * found is chosen by Intro, and by leaving if it is a number that was typed, also when the answer comes a little later.
 */
export function AffiliatePicker(props: Props) {
  const { ref, valor, escrito, sugeridos, cuenta, error, disabled, alEscribir, alElegir, aMano } = props;
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [dentro, setDentro] = useState(false);
  /** Intro was pressed, or the field was left, before there was an answer. */
  const [apurado, setApurado] = useState(false);
  const pedido = (escrito ?? '').trim();
  const [buscado] = useDebouncedValue(pedido, ESPERA_MS);
  const enLaCuenta = useQuery(afiliados(buscado, cuenta || undefined));
  const nadie = enLaCuenta.data?.total === 0 && cuenta !== '';
  const enOtra = useQuery({ ...afiliados(buscado), enabled: nadie && buscado.length >= 3 });
  const cerca = buscado.length < 3 ? sugeridos : (enLaCuenta.data?.elementos ?? []);
  const lejos = nadie ? (enOtra.data?.elementos ?? []) : [];
  const todos = [...cerca, ...lejos];
  const fallo = enLaCuenta.error ?? enOtra.error;
  const buscando = enLaCuenta.isFetching || enOtra.isFetching || buscado !== pedido;
  const listo = !buscando && !fallo && buscado.length >= 3;
  const sugiere = !valor && pedido === '' && sugeridos.length > 0;

  const choose = (id: string): void => {
    if (id === A_MANO) aMano(/\d{5}/.test(buscado) ? buscado : '');
    else alElegir(todos.find((a) => a.id === id));
    alEscribir(undefined);
    setApurado(false);
    combobox.closeDropdown();
  };
  const chooseOnly = (): void => {
    const [unico, otro] = todos;
    if (unico && !otro) choose(unico.id);
  };
  const leave = (): void => {
    setDentro(false);
    combobox.closeDropdown();
    if (!/\d/.test(pedido)) return;
    if (listo) chooseOnly();
    else setApurado(true);
  };

  const answer = useEffectEvent(() => {
    setApurado(false);
    chooseOnly();
  });
  useEffect(() => {
    if (apurado && listo) answer();
  }, [apurado, listo]);
  const suggest = useEffectEvent(() => dentro && combobox.openDropdown());
  useEffect(() => {
    if (sugiere) suggest();
  }, [sugiere]);
  const highlight = useEffectEvent(() => combobox.selectFirstOption());
  const aLaVista = combobox.dropdownOpened && (listo || sugiere) ? `${buscado} ${todos[0]?.id ?? ''}` : undefined;
  useEffect(() => {
    if (aLaVista !== undefined) highlight();
  }, [aLaVista]);

  /** Why what is written there is nobody yet. */
  const notChosen = (): string | undefined => {
    if (pedido === '') return undefined;
    if (fallo) return `No se pudo buscar: ${fallo.message}`;
    if (buscando || apurado) return undefined;
    return listo && todos.length === 0 ? 'No está en la base' : 'Falta elegir quién es';
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target>
        <TextInput
          ref={ref}
          label="Afiliado"
          withAsterisk
          size="xs"
          disabled={disabled}
          placeholder="Documento, dato validador, teléfono o nombre"
          value={escrito ?? (valor ? nombreDe(valor) : '')}
          error={error ?? (dentro ? undefined : notChosen())}
          rightSection={buscando && pedido.length >= 3 ? <Loader size={14} /> : null}
          autoComplete="off"
          onChange={(e) => {
            alEscribir(e.currentTarget.value);
            if (valor) alElegir(undefined);
            setApurado(false);
            // What was found for other letters must not be taken by mistake.
            combobox.resetSelectedOption();
            combobox.openDropdown();
          }}
          onKeyDown={(e) => {
            if (e.key === 'Enter' && pedido !== '' && !listo) setApurado(true);
          }}
          onFocus={(e) => {
            setDentro(true);
            e.currentTarget.select();
            if (sugiere || pedido !== '') combobox.openDropdown();
          }}
          onBlur={leave}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={cerca.length === 0 && buscado.length < 3}>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label="Afiliados hallados">
          {cerca.map((a) => (
            <Found key={a.id} afiliado={a} />
          ))}
          {lejos.length > 0 ? (
            <Combobox.Group label="En otra cuenta">
              {lejos.map((a) => (
                <Found key={a.id} afiliado={a} />
              ))}
            </Combobox.Group>
          ) : null}
          {listo ? (
            <Combobox.Option value={A_MANO}>
              <Text size="sm">
                {todos.length === 0 ? 'No está en la base: ' : 'No es ninguno: '}
                registrar a mano (queda A VERIFICAR)
              </Text>
            </Combobox.Option>
          ) : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Found({ afiliado: a }: { afiliado: AfiliadoHallado }) {
  return (
    <Combobox.Option value={a.id}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm" truncate>
          {nombreDe(a)}
          {a.validador ? ` · ${a.validador}` : ''}
          {a.beneficiario
            ? ` · por ${a.beneficiario.nombre} ${a.beneficiario.apellido} (${a.beneficiario.parentesco})`
            : ''}
        </Text>
        <Group gap={6} wrap="nowrap">
          <Text size="xs">
            {a.cuenta.nombre} · {a.plan.nombre}
          </Text>
          <Standing status={a.status} />
        </Group>
      </Group>
    </Combobox.Option>
  );
}
