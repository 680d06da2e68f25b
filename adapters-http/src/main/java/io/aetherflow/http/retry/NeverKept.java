package io.aetherflow.http.retry;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST whose answer is never kept, so that an Idempotency-Key means nothing to it: its answer holds a secret that is said
 * once (a token, a key, an invitation), or it makes nothing that could be made twice.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface NeverKept {}
