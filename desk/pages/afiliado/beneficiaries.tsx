import { Group, Stack, Switch, Table, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { beneficiarioNuevo, cambioDeBeneficiario } from '../../../contracts/afiliado';
import { porQueNoPuede } from '../../data/allowed';
import { call } from '../../data/http';
import { beneficiarios } from '../../data/queries';
import type { Beneficiario } from '../../data/types';
import { changes, useContractForm } from '../../forms/contract-form';
import type { ContractForm } from '../../forms/contract-form';
import { SideForm } from '../../forms/side-form';
import { nombreCompleto, porApellido } from '../../format';
import { ActionButton } from '../../ui/action-button';
import { Read } from '../../ui/read';
import { NameFields } from './person-fields';

/** Whom else the plan covers; who may, adds and corrects them. */
export function Beneficiaries({ afiliado }: { afiliado: string }) {
  const { quien } = useRouteContext({ from: '/mesa' });
  const leidos = useQuery(beneficiarios(afiliado));
  const [abierto, setAbierto] = useState<Beneficiario | 'nuevo'>();
  const porQueNo = porQueNoPuede(quien.rol, 'POST /afiliados/:id/beneficiarios');
  const close = (): void => setAbierto(undefined);
  return (
    <Stack gap="xs">
      <Read de={leidos} lineas={2}>
        {(lista) =>
          lista.length === 0 ? (
            <Text size="sm">No tiene beneficiarios.</Text>
          ) : (
            <Table aria-label="Beneficiarios" verticalSpacing={3}>
              <Table.Tbody>
                {lista.map((b) => (
                  <Table.Tr key={b.id}>
                    <Table.Td>{porApellido(b)}</Table.Td>
                    <Table.Td>{b.parentesco}</Table.Td>
                    <Table.Td>{b.documento}</Table.Td>
                    <Table.Td>{b.activo ? 'activo' : 'de baja'}</Table.Td>
                    <Table.Td ta="right">
                      <ActionButton
                        size="compact-xs"
                        variant="default"
                        porQueNo={porQueNo}
                        aria-label={`Cambiar a ${nombreCompleto(b)}`}
                        onClick={() => setAbierto(b)}
                      >
                        Cambiar
                      </ActionButton>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </Read>
      <Group>
        <ActionButton size="xs" variant="default" porQueNo={porQueNo} onClick={() => setAbierto('nuevo')}>
          Agregar beneficiario
        </ActionButton>
      </Group>
      {abierto === 'nuevo' ? <Add afiliado={afiliado} alCerrar={close} /> : null}
      {abierto && abierto !== 'nuevo' ? <Change afiliado={afiliado} b={abierto} alCerrar={close} /> : null}
    </Stack>
  );
}

const VACIO = { nombre: '', apellido: '', documento: '', parentesco: '' };

function useSent(afiliado: string, alCerrar: () => void) {
  const client = useQueryClient();
  return async (method: string, resto: string, body: unknown): Promise<void> => {
    await call(method, `/afiliados/${encodeURIComponent(afiliado)}/beneficiarios${resto}`, { body });
    await client.invalidateQueries({ queryKey: beneficiarios(afiliado).queryKey });
    alCerrar();
  };
}

function Add({ afiliado, alCerrar }: { afiliado: string; alCerrar: () => void }) {
  const sent = useSent(afiliado, alCerrar);
  const form = useContractForm(beneficiarioNuevo, VACIO, {
    send: (body) => sent('POST', '', body),
    borrador: `beneficiario:${afiliado}`,
  });
  return (
    <SideForm titulo="Agregar beneficiario" form={form} alCerrar={alCerrar} verbo="Agregar">
      <Persona form={form} />
    </SideForm>
  );
}

function Change({ afiliado, b, alCerrar }: { afiliado: string; b: Beneficiario; alCerrar: () => void }) {
  const sent = useSent(afiliado, alCerrar);
  const { nombre, apellido, documento, parentesco, activo } = b;
  const antes = { nombre, apellido, documento, parentesco, activo };
  const form = useContractForm(cambioDeBeneficiario, antes, {
    aEnviar: (v) => changes(antes, v),
    send: (body) => sent('PATCH', `/${encodeURIComponent(b.id)}`, body),
  });
  return (
    <SideForm titulo="Cambiar beneficiario" form={form} alCerrar={alCerrar}>
      <Persona form={form as unknown as ContractForm<typeof VACIO>} />
      <Switch
        label="Activo"
        checked={form.valores.activo}
        onChange={(e) => form.pone('activo', e.currentTarget.checked)}
      />
    </SideForm>
  );
}

const Persona = ({ form }: { form: ContractForm<typeof VACIO> }) => (
  <>
    <NameFields campo={form.campo} />
    <TextInput label="Documento" withAsterisk {...form.campo('documento')} />
    <TextInput label="Parentesco" withAsterisk placeholder="Hija, cónyuge…" {...form.campo('parentesco')} />
  </>
);
