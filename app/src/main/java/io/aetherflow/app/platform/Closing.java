package io.aetherflow.app.platform;

import io.dropwizard.lifecycle.Managed;

/** Closes something when the process stops. Managed first, so that it stops last. */
final class Closing implements Managed {

    private final AutoCloseable thing;

    Closing(AutoCloseable thing) {
        this.thing = thing;
    }

    @Override
    public void stop() throws Exception {
        thing.close();
    }
}
