package io.aetherflow.app.chaos;

import java.time.Instant;

/** A worker that was killed, by the name that its jobs know it by, and when. */
record Blow(String worker, Instant at) {}
