package io.aetherflow.app.chaos;

import java.util.List;

/** The runs over failing networks: to the database, and to the services that keep files and messages. */
final class SlowNetworkRuns {

    private static final String DATABASE_URL = "AETHERFLOW_DATABASE_URL";

    private SlowNetworkRuns() {}

    /** Returns what must not be. */
    static List<String> database(String name, SlowNetwork.Size size) throws Exception {
        Minutes minutes = new Minutes(name);
        try (Site site = Site.open(name);
                Link link = Link.to("postgres", site.told(DATABASE_URL))) {
            site.tell(DATABASE_URL, link.through(site.told(DATABASE_URL)));
            try (SlowNetwork network = new SlowNetwork(size, site, minutes)) {
                network.begin();
                for (Weather weather : List.of(Weather.SLOW, Weather.LOSSY, Weather.HALF_OPEN, Weather.CUT)) {
                    network.endure(List.of(link), weather);
                }
                network.conclude();
                minutes.require(network.refusals() > 0, "Nobody noticed that the database was away.");
            }
            return minutes.say();
        }
    }
}
