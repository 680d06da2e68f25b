package io.aetherflow.app.chaos;

import java.time.Instant;

/**
 * What was done, to whom and when.
 *
 * @param victim how jobs know the worker; "idle" where none ever did, "postgres" for a crash
 */
record Blow(Kind kind, String victim, Instant at) {

    enum Kind {
        KILL,
        CRASH,
        PAUSE
    }
}
