package io.aetherflow.app.journey;

import java.util.Map;

/** On the embedded defaults. */
class DepartmentsJourneyTest extends DepartmentsJourney {

    @Override
    Map<String, String> settings() {
        return Map.of();
    }
}
