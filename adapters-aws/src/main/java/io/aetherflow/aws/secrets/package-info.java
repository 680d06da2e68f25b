/** Secrets in AWS Secrets Manager. */
@NullMarked
package io.aetherflow.aws.secrets;

import org.jspecify.annotations.NullMarked;
