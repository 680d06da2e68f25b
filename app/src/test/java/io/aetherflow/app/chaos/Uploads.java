package io.aetherflow.app.chaos;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The files of a run, sent one after the other. */
final class Uploads {

    private final Plan plan;
    private final Client client;
    private final Map<UUID, SalesFile> sent = new LinkedHashMap<>();

    Uploads(Plan plan, Client client) {
        this.plan = plan;
        this.client = client;
    }

    /** Sends the next one, if there is one. */
    void next() throws Exception {
        if (left()) {
            SalesFile file =
                    SalesFile.generate(plan.seed(), sent.size(), plan.load().rows());
            sent.put(client.upload(file), file);
        }
    }

    void upTo(int number) throws Exception {
        while (left() && sent.size() < number) {
            next();
        }
    }

    boolean left() {
        return sent.size() < plan.load().datasets();
    }

    Map<UUID, SalesFile> sent() {
        return sent;
    }
}
