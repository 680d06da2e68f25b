/** What the AWS adapters share: where the services are, and clients that know how long to wait. */
@NullMarked
package io.aetherflow.aws;

import org.jspecify.annotations.NullMarked;
