package io.aetherflow.app.chaos;

import java.util.Map;

/** Queue and object store of a run, open. Postgres is not among them: it holds the truth behind either pair. */
interface Backends extends AutoCloseable {

    /** What every process of the platform is told, so that it uses them. */
    Map<String, String> environment();

    @Override
    void close();
}
