/** OAuth 2.0 for services: a key buys a token (RFC 6749, section 4.4). */
@NullMarked
package io.aetherflow.http.oauth;

import org.jspecify.annotations.NullMarked;
