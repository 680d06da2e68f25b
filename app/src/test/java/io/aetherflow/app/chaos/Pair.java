package io.aetherflow.app.chaos;

import io.aetherflow.app.journey.LocalCloud;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The pairs of adapters that a run can stand on. */
enum Pair {
    POSTGRES_AND_FILES {
        @Override
        Backends open() {
            return new Backends() {
                @Override
                public Map<String, String> environment() {
                    return Map.of("AETHERFLOW_QUEUE", "postgres", "AETHERFLOW_STORAGE", "files");
                }

                @Override
                public void close() {}
            };
        }
    },
    /** Servers of the same protocols in this process, which outlive the platform's. */
    SQS_AND_S3 {
        @Override
        Backends open() {
            LocalCloud cloud = new LocalCloud();
            return new Backends() {
                @Override
                public Map<String, String> environment() {
                    return cloud.environment();
                }

                @Override
                public void close() {
                    cloud.close();
                }
            };
        }
    };

    /** Those that {@code -Daetherflow.chaos.pairs=sqs-and-s3,…} names; all by default. */
    static Stream<Pair> wanted() {
        String named = System.getProperty("aetherflow.chaos.pairs", "");
        return Stream.of(values())
                .filter(pair -> named.isEmpty() || List.of(named.split(",")).contains(pair.title()));
    }

    /** Starts what the pair needs. */
    abstract Backends open();

    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
