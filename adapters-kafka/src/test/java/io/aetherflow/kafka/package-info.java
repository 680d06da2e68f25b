@NullMarked
package io.aetherflow.kafka;

import org.jspecify.annotations.NullMarked;
