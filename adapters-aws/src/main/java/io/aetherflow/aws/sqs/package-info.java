/** The job queue on SQS, or on what speaks its protocol. */
@NullMarked
package io.aetherflow.aws.sqs;

import org.jspecify.annotations.NullMarked;
