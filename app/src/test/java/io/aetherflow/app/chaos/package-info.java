/**
 * The promise that an accepted file is processed once and only once, whatever dies meanwhile, held against processes that
 * really die. {@link io.aetherflow.app.chaos.ChaosTest} runs in every build, {@link io.aetherflow.app.chaos.LongChaosRun}
 * with {@code mvn -Pchaos verify -pl app}; each leaves its verdict in {@code target/chaos}.
 */
@NullMarked
package io.aetherflow.app.chaos;

import org.jspecify.annotations.NullMarked;
