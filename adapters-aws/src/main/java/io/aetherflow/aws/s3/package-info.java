/** Objects in an S3 bucket. */
@NullMarked
package io.aetherflow.aws.s3;

import org.jspecify.annotations.NullMarked;
