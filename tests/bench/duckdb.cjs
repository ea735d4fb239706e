// SPDX-License-Identifier: GPL-3.0-or-later
// node duckdb.cjs FOLDER SPANS.csv    median and p90 by month and severity in DuckDB; prints the median of its runs in ms
const { createRequire } = require('node:module');
const [folder, spans] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(`${folder}/`)('@duckdb/node-api');

async function main() {
    const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
    const connection = await instance.connect();
    await connection.run(`CREATE TABLE span AS SELECT declared::BIGINT AS declared, severity::VARCHAR AS severity,
        seconds::BIGINT AS seconds FROM read_csv('${spans}')`);
    const times = [];
    for (let i = 0; i < 8; ++i) {
        const start = process.hrtime.bigint();
        const rows = await connection.runAndReadAll(`SELECT date_trunc('month', make_timestamp(declared * 1000)) AS month,
            severity, count(*), quantile_disc(seconds, [0.5, 0.9]) FROM span GROUP BY ALL`);
        rows.getRows();
        if (i > 0)
            times.push(Number(process.hrtime.bigint() - start) / 1e6);
    }
    times.sort((a, b) => a - b);
    console.log(times[times.length >> 1]);
}
main();
