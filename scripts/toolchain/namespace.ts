import { Connection, isGrpcServiceError } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { temporal } from '@temporalio/proto';
import { searchAttributes } from '../../contracts/search-attributes';
import { until } from './until';

const { IndexedValueType } = temporal.api.enums.v1;
const alreadyExists = '6';

const valueType = {
  Keyword: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  Int: IndexedValueType.INDEXED_VALUE_TYPE_INT,
  Datetime: IndexedValueType.INDEXED_VALUE_TYPE_DATETIME,
};

/**
 * Makes sure that a server has the namespace with all of Apolo's search attributes; what is there stays as it is.
 *
 * @param address host:port of a server without TLS.
 */
export async function ensureNamespace(address: string, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address });
  try {
    await connection.workflowService
      .registerNamespace({ namespace, workflowExecutionRetentionPeriod: msToTs('30 days') })
      .catch((error: unknown) => {
        if (!isGrpcServiceError(error) || String(error.code) !== alreadyExists) throw error;
      });
    // A server hears of its new namespace only after a moment.
    await until(async () => (await addMissing(connection, namespace)).length === 0, {
      what: `the search attributes of the namespace ${namespace}`,
    });
  } finally {
    await connection.close();
  }
}

/** @returns the names that were missing and have been asked for now. */
async function addMissing({ operatorService }: Connection, namespace: string): Promise<string[]> {
  const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
  const missing = names.filter((name) => !(name in customAttributes));
  if (missing.length > 0) await addSearchAttributes(operatorService, namespace, missing);
  return missing;
}

const names = Object.keys(searchAttributes) as (keyof typeof searchAttributes)[];

/** Registers search attributes without asking which there are: the time-skipping server cannot tell. */
export async function addSearchAttributes(
  operator: Connection['operatorService'],
  namespace: string,
  wanted = names,
): Promise<void> {
  const types = Object.fromEntries(wanted.map((name) => [name, valueType[searchAttributes[name]]]));
  await operator.addSearchAttributes({ namespace, searchAttributes: types });
}
