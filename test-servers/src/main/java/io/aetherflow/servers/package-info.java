/** The services that adapters speak to, in the test's own process: SQS, S3, Kafka, a network that fails and a disk that fills. */
@NullMarked
package io.aetherflow.servers;

import org.jspecify.annotations.NullMarked;
