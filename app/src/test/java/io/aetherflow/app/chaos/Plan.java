package io.aetherflow.app.chaos;

import java.time.Duration;
import java.util.Random;

/**
 * How much of what a run does. Each number can be given as {@code -Daetherflow.chaos.{run}.{number}}, and so can the seed,
 * which is drawn otherwise and said in the verdict.
 */
record Plan(String run, long seed, Load load, Harm harm, Crew crew) {

    /** How many files, of how many records each. */
    record Load(int datasets, int rows) {}

    /** Workers killed, crashes of Postgres, workers that stand still for longer than their lease. */
    record Harm(int kills, int crashes, int pauses) {

        int blows() {
            return kills + crashes + pauses;
        }
    }

    record Crew(int etlWorkers, int mlWorkers, Duration lease) {}

    /** The usual numbers, where no others are given. */
    static Plan of(String run, Load load, Harm harm, Crew crew) {
        return new Plan(
                run,
                Long.getLong(property(run, "seed"), new Random().nextInt(1_000_000)),
                new Load(number(run, "datasets", load.datasets), number(run, "rows", load.rows)),
                new Harm(
                        number(run, "kills", harm.kills),
                        number(run, "crashes", harm.crashes),
                        number(run, "pauses", harm.pauses)),
                new Crew(
                        number(run, "etlWorkers", crew.etlWorkers),
                        number(run, "mlWorkers", crew.mlWorkers),
                        Duration.ofMillis(number(run, "leaseMs", (int) crew.lease.toMillis()))));
    }

    private static int number(String run, String what, int usual) {
        return Integer.getInteger(property(run, what), usual);
    }

    private static String property(String run, String what) {
        return "aetherflow.chaos." + run + "." + what;
    }
}
