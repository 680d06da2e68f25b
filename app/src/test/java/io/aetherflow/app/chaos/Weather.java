package io.aetherflow.app.chaos;

import io.aetherflow.servers.FaultProxy;
import io.aetherflow.servers.Faults;
import java.time.Duration;

/** What a network does to a link for a while. */
enum Weather {
    FAIR(Faults.NONE),
    SLOW(Faults.NONE.withLatency(Duration.ofMillis(200))),
    /** One new connection in twenty is reset at once, and of what passes through the open ones one packet in two hundred. */
    LOSSY(Faults.NONE.withConnectionResets(0.05).withChunkResets(0.005)),
    /** Nobody hears anything, and nobody is told. */
    HALF_OPEN(Faults.HALF_OPEN),
    CUT(Faults.REFUSING) {
        @Override
        void over(FaultProxy proxy) {
            super.over(proxy);
            proxy.cut();
        }
    };

    private final Faults faults;

    Weather(Faults faults) {
        this.faults = faults;
    }

    void over(FaultProxy proxy) {
        proxy.inject(faults);
    }
}
