import { Combobox, Group, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { afiliados } from '../../data/queries';
import type { AfiliadoHallado } from '../../data/types';
import { Standing } from '../afiliado/standing';

interface Props {
  valor: AfiliadoHallado | undefined;
  /** Whom the calling telephone belongs to. */
  sugeridos: readonly AfiliadoHallado[];
  cuenta: string;
  error: string | undefined;
  disabled: boolean;
  alElegir: (afiliado: AfiliadoHallado | undefined) => void;
  /** He is not in the base: what was typed, if it may be a document. */
  aMano: (escrito: string) => void;
}

const A_MANO = 'a-mano';
const ESPERA_MS = 150;

const nombreDe = (a: AfiliadoHallado): string => `${a.apellido}, ${a.nombre} · ${a.documento}`;

/** Finds the affiliate as one types: by document, the account's validator, telephone or name (A-5.1.4.a). */
export function AffiliatePicker({ valor, sugeridos, cuenta, error, disabled, alElegir, aMano }: Props) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [escrito, setEscrito] = useState<string>();
  const [buscado] = useDebouncedValue((escrito ?? '').trim(), ESPERA_MS);
  const enLaCuenta = useQuery(afiliados(buscado, cuenta || undefined));
  const nadie = enLaCuenta.data?.total === 0 && cuenta !== '';
  const enOtra = useQuery({ ...afiliados(buscado), enabled: nadie && buscado.length >= 3 });
  const cerca = buscado.length < 3 ? sugeridos : (enLaCuenta.data?.elementos ?? []);
  const lejos = nadie ? (enOtra.data?.elementos ?? []) : [];
  const todos = [...cerca, ...lejos];
  const buscando = enLaCuenta.isFetching || enOtra.isFetching || buscado !== (escrito ?? '').trim();
  const listo = !buscando && buscado.length >= 3;

  const { selectFirstOption } = combobox;
  useEffect(() => {
    if (listo && buscado !== '') selectFirstOption();
  }, [listo, buscado, selectFirstOption]);

  const choose = (id: string): void => {
    if (id === A_MANO) aMano(/\d{5}/.test(buscado) ? buscado : '');
    else alElegir(todos.find((a) => a.id === id));
    setEscrito(undefined);
    combobox.closeDropdown();
  };
  const leave = (): void => {
    const [unico, otro] = todos;
    if (listo && unico && !otro && /\d/.test(buscado)) choose(unico.id);
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target>
        <TextInput
          label="Afiliado"
          withAsterisk
          size="xs"
          disabled={disabled}
          placeholder="Documento, dato validador, teléfono o nombre"
          value={escrito ?? (valor ? nombreDe(valor) : '')}
          error={error}
          rightSection={buscando && buscado.length >= 3 ? <Loader size={14} /> : null}
          autoComplete="off"
          onChange={(e) => {
            setEscrito(e.currentTarget.value);
            combobox.openDropdown();
            if (e.currentTarget.value === '') alElegir(undefined);
          }}
          onFocus={(e) => {
            e.currentTarget.select();
            if (!valor && sugeridos.length > 0) combobox.openDropdown();
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
