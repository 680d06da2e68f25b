package io.aetherflow.app.bench;

/**
 * One round, in seconds.
 *
 * @param heap COPY into a table without an index
 * @param keyed COPY into a table with its primary key
 * @param load our own way from the stored file to rows that can be read, without the lake
 * @param everything our own way with Parquet, profile and exact duplicates
 * @param own seconds of CPU that everything took in this process
 * @param server and in the database server
 */
record EtlRound(double heap, double keyed, double load, double everything, double own, double server) {

    double cpu() {
        return own + server;
    }
}
