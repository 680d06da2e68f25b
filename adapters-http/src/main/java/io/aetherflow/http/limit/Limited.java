package io.aetherflow.http.limit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A route that queries data: a user may call those so often within a window, all of them together. Its answers say what is left,
 * in the headers RateLimit-Policy and RateLimit.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Limited {}
