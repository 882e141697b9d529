/** Columns → a Parquet file, which programs for data read: each with its type, texts in UTF-8. */
import { parquetWriteBuffer } from 'hyparquet-writer/src/write.js';
import type { RequirementColumn } from '../../crosswalk/requirement-columns.ts';

type Schema = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>;

export function columnsToParquet(columns: readonly RequirementColumn[]): Uint8Array {
  const columnData = columns.map(({ name, values }) => ({ name, data: [...values] }));
  const schema: Schema = [{ name: 'root', num_children: columns.length }, ...columns.flatMap(elementsOf)];
  return new Uint8Array(parquetWriteBuffer({ columnData, schema, createdBy: 'ccstd' }));
}

/** Types are said, not guessed from the values: a file without rows has the same columns. */
function elementsOf({ name, type }: RequirementColumn): Schema {
  switch (type) {
    case 'text':
      return [{ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' }];
    case 'texts':
      return [
        { name, repetition_type: 'REQUIRED', num_children: 1, converted_type: 'LIST' },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
      ];
    case 'number':
      return [{ name, type: 'DOUBLE', repetition_type: 'REQUIRED' }];
    case 'yes-or-no':
      return [{ name, type: 'BOOLEAN', repetition_type: 'REQUIRED' }];
  }
}
