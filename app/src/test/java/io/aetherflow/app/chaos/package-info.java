/**
 * The promise that an accepted file is processed once and only once, whatever dies meanwhile, held against processes that
 * really die. {@link io.aetherflow.app.chaos.ChaosTest} runs in every build, {@link io.aetherflow.app.chaos.LongChaosRun}
 * with {@code mvn -Pchaos verify -pl app}. The other faults, of disks, networks and queues, and restarts on purpose, are tried
 * the same way: in small in every build, in full in {@link io.aetherflow.app.chaos.FaultsChaosRun}. Each run leaves
 * its verdict in {@code target/chaos}.
 */
@NullMarked
package io.aetherflow.app.chaos;

import org.jspecify.annotations.NullMarked;
