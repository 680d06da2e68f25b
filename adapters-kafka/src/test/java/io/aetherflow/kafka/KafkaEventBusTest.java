package io.aetherflow.kafka;

import io.aetherflow.core.event.EventBus;
import io.aetherflow.kit.EventBusContract;

class KafkaEventBusTest extends EventBusContract {

    @Override
    protected EventBus eventBus() {
        return new KafkaEventBus(Brokers.settings(Brokers.shared()));
    }
}
