package io.aetherflow.core.job;

import io.aetherflow.core.failure.Adapter;
import java.time.Duration;

/** Port: who of many processes does a chore that one of them should do now and then. */
public interface Turns extends Adapter {

    /** Whether it is the caller's turn: nobody took one for this chore within that time, by the store's clock. */
    boolean take(String chore, Duration every);
}
