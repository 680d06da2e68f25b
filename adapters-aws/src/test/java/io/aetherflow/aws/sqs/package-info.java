@NullMarked
package io.aetherflow.aws.sqs;

import org.jspecify.annotations.NullMarked;
