/** Answers of DuckDB about files in a folder. */
import { DuckDBInstance } from '@duckdb/node-api';

export type Row = Readonly<Record<string, unknown>>;

/** Numbers, texts, lists and so on as JSON has them; whole numbers of 64 bits as texts. */
export async function askDuckdb(folder: string, sql: string): Promise<readonly Row[]> {
  // A test that works offline and alike everywhere: nothing is fetched, nothing kept.
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    threads: '1',
  });
  const connection = await instance.connect();
  try {
    await connection.run(`SET file_search_path = '${folder.replaceAll("'", "''")}'`);
    return (await connection.runAndReadAll(sql)).getRowObjectsJson() as Row[];
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
