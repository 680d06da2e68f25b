/** The event bus on Kafka. */
@NullMarked
package io.aetherflow.kafka;

import org.jspecify.annotations.NullMarked;
