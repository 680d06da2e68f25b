package io.aetherflow.app.chaos;

import io.aetherflow.app.journey.LocalCloud;
import java.util.List;

/** The runs over failing networks: to the database, and to the services that keep files and messages. */
final class SlowNetworkRuns {

    private static final String DATABASE = "AETHERFLOW_DATABASE_URL";
    private static final String SQS = "AETHERFLOW_SQS_ENDPOINT";
    private static final String S3 = "AETHERFLOW_S3_ENDPOINT";

    private SlowNetworkRuns() {}

    /** Returns what must not be. */
    static List<String> database(String name, SlowNetwork.Size size) throws Exception {
        Minutes minutes = new Minutes(name);
        try (Site site = Site.open(name);
                Link link = Link.to("postgres", site.told(DATABASE))) {
            site.tell(DATABASE, link.through(site.told(DATABASE)));
            try (SlowNetwork network = new SlowNetwork(size, site, minutes)) {
                network.begin();
                for (Weather weather : size.weathers()) {
                    network.endure(List.of(link), weather);
                }
                network.conclude();
                minutes.require(network.refusals() > 0, "Nobody noticed that the database was away.");
            }
            return minutes.say();
        }
    }

    /** Files on S3 and messages on SQS: first one of them suffers, then the other, at last both at once. */
    static List<String> cloud(String name, SlowNetwork.Size size) throws Exception {
        Minutes minutes = new Minutes(name);
        try (Site site = Site.open(name);
                LocalCloud cloud = new LocalCloud();
                Link s3 = Link.to("s3", cloud.s3().endpoint().toString());
                Link sqs = Link.to("sqs", cloud.sqs().endpoint().toString())) {
            site.tell(cloud.environment());
            site.tell(S3, s3.through(site.told(S3))).tell(SQS, sqs.through(site.told(SQS)));
            try (SlowNetwork network = new SlowNetwork(size, site, minutes)) {
                network.begin();
                for (List<Link> suffering : List.of(List.of(s3), List.of(sqs), List.of(s3, sqs))) {
                    for (Weather weather : size.weathers()) {
                        network.endure(suffering, weather);
                    }
                }
                network.conclude();
            }
            return minutes.say();
        }
    }
}
