package io.aetherflow.core.profile;

/** @param value in its canonical text: ISO dates, plain decimals */
public record ValueCount(String value, long count) {}
